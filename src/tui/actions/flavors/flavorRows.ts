import { type FlavorRow, flavorFieldRows } from "../../state/flavorFields.ts";
import { cursorOf, keysOf } from "../../state/list.ts";
import { type AppState, shown } from "../appState.ts";

/** What tells the lines of a flavor apart. */
export function keyOfFlavorRow({ key }: FlavorRow): string {
  return key;
}

/** The lines of the flavor that is shown. */
export function shownFlavorRows(state: AppState): readonly FlavorRow[] {
  const top = shown(state, "flavor");
  return top === undefined ? [] : flavorFieldRows(state.described.get(top.key), top.list.filter);
}

/** The line under the cursor. */
export function flavorRowAtCursor(state: AppState): FlavorRow | undefined {
  const top = shown(state, "flavor");
  if (top === undefined) return undefined;
  const rows = shownFlavorRows(state);
  return rows[cursorOf(top.list, keysOf(rows, keyOfFlavorRow))];
}
