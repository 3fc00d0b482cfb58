import type { ListState } from "../../state/list.ts";
import { replaceTop } from "../../state/screenStack.ts";
import type { Context } from "../context.ts";
import { shownList } from "./shownList.ts";

/** Changes the list of the screen on top: its cursor, filter, order or marks. `keys`: of the items that are shown. */
export function changeList(context: Context, change: (list: ListState, keys: readonly string[]) => ListState): void {
  context.store.set((state) => {
    const now = shownList(state);
    if (now === undefined) return state;
    const list = change(now.list, now.keys);
    return list === now.list ? state : { ...state, screens: replaceTop(state.screens, now.put(list)) };
  });
}
