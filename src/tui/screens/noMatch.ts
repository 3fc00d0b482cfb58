import type { AppState } from "../actions/appState.ts";
import { withKeys } from "../actions/keyWords.ts";
import type { Line } from "../widgets/line.ts";

/** What stands in place of a list of which a filter leaves nothing. */
export function noMatch(filter: string, state: AppState): readonly Line[] {
  return [`Nothing matches ${filter}:`, withKeys("{app.back} shows all.", state)];
}
