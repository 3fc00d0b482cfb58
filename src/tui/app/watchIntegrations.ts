import { listIntegrations } from "../../usecases/integration/list.ts";
import { stackRequirements } from "../../usecases/stack/requirements.ts";
import { shown } from "../actions/appState.ts";
import { type Context, toastFailure } from "../actions/context.ts";

/** Reads the states of the integrations when their screen is there, and anew when anything has changed since: a task has ended, another stack is active. */
export function readShownIntegrations(context: Context): () => Promise<void> {
  let reading: object | undefined;
  return async () => {
    const { data, integrations } = context.store.get();
    if (shown(context.store.get(), "integrations") === undefined) return;
    if (integrations?.data === data || reading === data) return;
    reading = data;
    const [list, stack] = await Promise.all([
      listIntegrations(context.env, {}),
      stackRequirements(context.env, { ref: data.active.name }),
    ]);
    if (!list.ok) return toastFailure(context, list.error);
    const needed = new Set(stack.ok ? stack.value.integrations : []);
    context.store.set((state) => ({ ...state, integrations: { ...list.value, needed, data } }));
  };
}
