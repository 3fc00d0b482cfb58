import { cursorOf, keysOf } from "../../state/list.ts";
import { type LogRow, logRows } from "../../state/logRows.ts";
import { type AppState, shown } from "../appState.ts";

/** The lines of the activity screen. */
export function shownLog(state: AppState): readonly LogRow[] {
  const top = shown(state, "log");
  return top === undefined ? [] : logRows(state.tasks, state.log, top.list.filter);
}

/** The line of the activity screen under the cursor. */
export function logRowAtCursor(state: AppState): LogRow | undefined {
  const top = shown(state, "log");
  if (top === undefined) return undefined;
  const rows = shownLog(state);
  return rows[cursorOf(top.list, keysOf(rows, keyOfLogRow))];
}

/** Tells the lines of the activity screen apart. */
export function keyOfLogRow({ key }: LogRow): string {
  return key;
}
