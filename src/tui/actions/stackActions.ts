import { setActiveStack } from "../../usecases/stack/active.ts";
import type { StackView } from "../../usecases/stack/view.ts";
import { type Context, perform } from "./context.ts";

/** Makes a stack the active one. */
export async function activateStack(context: Context, stack: Pick<StackView, "id" | "name">): Promise<void> {
  await perform(context, setActiveStack(context.env, { ref: stack.id }), ({ reason }) =>
    reason === "override"
      ? `${stack.name} is set, but MLSTACK_STACK still names another.`
      : `${stack.name} is the active stack.`,
  );
}
