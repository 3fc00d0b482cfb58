import { clearFilter, select } from "../../state/list.ts";
import type { Context } from "../context.ts";
import { changeList } from "./changeList.ts";
import { shownList } from "./shownList.ts";
import { allKeys } from "./targets.ts";

/** Puts the cursor of the list that is shown on an item; a filter that hides it is taken away. */
export function showItem(context: Context, key: string): void {
  changeList(context, (list, keys) => select(keys.includes(key) ? list : clearFilter(list, keys), key));
}

/** Waits for a change; of what came into the list by it the cursor goes to the first. */
export async function showingNew(context: Context, work: () => Promise<unknown>): Promise<void> {
  const before = new Set(keysNow(context));
  await work();
  const fresh = new Set(keysNow(context).filter((key) => !before.has(key)));
  if (fresh.size === 0) return;
  const inView = shownList(context.store.get())?.keys.find((key) => fresh.has(key));
  const [first] = fresh;
  const key = inView ?? first;
  if (key !== undefined) showItem(context, key);
}

function keysNow(context: Context): readonly string[] {
  return allKeys(context.store.get()) ?? [];
}
