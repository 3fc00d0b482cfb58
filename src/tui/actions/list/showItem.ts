import { clearFilter, select } from "../../state/list.ts";
import type { Context } from "../context.ts";
import { changeList } from "./changeList.ts";

/** Puts the cursor of the list that is shown on an item; a filter that hides it is taken away. */
export function showItem(context: Context, key: string): void {
  changeList(context, (list, keys) => select(keys.includes(key) ? list : clearFilter(list, keys), key));
}
