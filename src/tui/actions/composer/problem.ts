import type { Finding } from "../../../core/finding.ts";
import type { Fix } from "../../../core/fix/fix.ts";
import { type AppState, shown } from "../appState.ts";

/** What is wrong with the composition that is shown. */
export function problemsOn(state: AppState): readonly Finding[] {
  return shown(state, "composer") === undefined ? [] : (state.checked?.findings ?? []);
}

/** The problem under the cursor, or the first one while the cursor is elsewhere. */
export function problemAtCursor(state: AppState): Finding | undefined {
  const top = shown(state, "composer");
  const problems = problemsOn(state);
  return problems[top?.pane === "problems" ? Math.min(top.problem, problems.length - 1) : 0];
}

/** What would remove a problem, the best first; undefined: nobody has looked yet. */
export function fixesOf({ fixes }: AppState, problem: Finding): readonly Fix[] | undefined {
  return fixes?.byFinding.get(problem);
}
