import type { AppState } from "../actions/appState.ts";
import { withKeys } from "../actions/keyWords.ts";
import type { Line } from "../widgets/line.ts";

/** What stands in place of a list of which a filter leaves nothing. */
export function noMatch(filter: string, state: AppState): readonly Line[] {
  return [`Nothing matches ${filter}:`, withKeys("{app.back} shows all.", state)];
}

/** What stands in place of a list that has not been read yet, or could not be. */
export function notRead(state: AppState): readonly Line[] {
  if (state.unread === null) return ["Reading…"];
  return [
    [{ text: "This could not be read: ", style: "bad" }],
    state.unread,
    withKeys("{app.reload} tries again.", state),
  ];
}
