import { validateStacks } from "../../../usecases/stack/validate.ts";
import { cursorOf, keysOf } from "../../state/list.ts";
import { type StackHealth, withHealth } from "../../state/stackHealth.ts";
import { type AppState, shown } from "../appState.ts";
import type { Context } from "../context.ts";
import { keyOfRow, shownStacks } from "../list/shownItems.ts";

/** The first keys come before what only adds to the screen, in ms. */
const rest = 150;
/** So many are checked at a time: a key that comes meanwhile waits for no more. */
const most = 20;

/** Makes the work that tells of the stacks near the cursor how many problems they have. It works in the background, never twice at a time. */
export function checkingStacks(context: Context): () => Promise<void> {
  let isBusy = false;
  return async () => {
    if (isBusy || unchecked(context.store.get(), context.terminal.rows()).length === 0) return;
    isBusy = true;
    try {
      do await new Promise((resolve) => setTimeout(resolve, rest));
      while (await checkSome(context));
    } finally {
      isBusy = false;
    }
  };
}

/** Tells whether there may be more to check. */
async function checkSome({ env, store, terminal }: Context): Promise<boolean> {
  const { stacks } = store.get().data;
  const ids = unchecked(store.get(), terminal.rows()).slice(0, most);
  if (ids.length === 0) return false;
  const validated = await validateStacks(env, { refs: ids });
  // One of them may be gone; the data that come then are checked.
  if (!validated.ok) return false;
  const found = new Map(
    validated.value.map(({ stack, findings }) => {
      const count = (wanted: "error" | "warning") => findings.filter(({ severity }) => severity === wanted).length;
      return [stack.id, { errors: count("error"), warnings: count("warning") } satisfies StackHealth] as const;
    }),
  );
  store.set((now) => ({ ...now, health: withHealth(now.health, found, stacks) }));
  return true;
}

/** The stacks in view of which the present data do not tell yet, and, while there are any, those a few keys away. */
function unchecked(state: AppState, inView: number): readonly string[] {
  const screen = shown(state, "stacks");
  if (screen === undefined) return [];
  const rows = shownStacks(state);
  const at = cursorOf(screen.list, keysOf(rows, keyOfRow));
  const missing = (near: number): readonly string[] =>
    rows
      .slice(Math.max(0, at - near), at + near)
      .flatMap((row) =>
        row.kind === "stack" && state.health.get(row.stack.id)?.against !== state.data.stacks ? [row.stack.id] : [],
      );
  return missing(inView).length === 0 ? [] : missing(inView * 2);
}
