import { fixesForAll } from "../../../usecases/fix/fixesFor.ts";
import { type AppState, shown } from "../appState.ts";
import type { Context } from "../context.ts";

/** Makes the work that finds what would remove the problems that are shown. It works in the background, never twice at a time. */
export function fixing(context: Context): () => Promise<void> {
  let isBusy = false;
  return async () => {
    if (isBusy) return;
    isBusy = true;
    try {
      while (await findFixes(context)) {
        // Problems that changed meanwhile are next.
      }
    } finally {
      isBusy = false;
    }
  };
}

/** Looks for what is missing; tells whether there may be more to look for. */
async function findFixes(context: Context): Promise<boolean> {
  const state = context.store.get();
  const { checked } = state;
  if (checked === null || !isMissing(state)) return false;
  const { components, findings } = checked;
  const isStale = (): boolean => context.store.get().checked !== checked;
  const found = await fixesForAll(context.env, components, findings, isStale);
  if (!found.ok) return false;
  const byFinding = found.value;
  if (byFinding === undefined || isStale()) return true;
  context.store.set((now) => ({ ...now, fixes: { findings, byFinding } }));
  return true;
}

function isMissing(state: AppState): boolean {
  const { checked, fixes } = state;
  const isOpen = shown(state, "composer") !== undefined;
  return isOpen && checked !== null && checked.findings.length > 0 && fixes?.findings !== checked.findings;
}
