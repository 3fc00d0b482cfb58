import { suggestionOf, type TextEdit, textOfEdit } from "../keymap/textEdit.ts";

/** The cursor and filter of a list. The cursor is kept by key, so that it stays on its item when the list changes. */
export interface ListState {
  /** Key of the item under the cursor; null: the first. */
  readonly selected: string | null;
  /** Where the cursor was, for the case that its item goes away. */
  readonly index: number;
  readonly filter: string;
  /** The filter while it is typed; null: the keys are commands. */
  readonly typing: TextEdit | null;
}

/** A list with the cursor on its first item. */
export const emptyList: ListState = { selected: null, index: 0, filter: "", typing: null };

/** How far a command moves the cursor: by items, or to an end. */
export type ListMove = number | "first" | "last";

const known = new WeakMap<readonly unknown[], readonly string[]>();

/** The keys of a list's items, which are made once for the same array. */
export function keysOf<Item>(items: readonly Item[], keyOf: (item: Item) => string): readonly string[] {
  const keys = known.get(items) ?? items.map(keyOf);
  known.set(items, keys);
  return keys;
}

/** The index of the cursor among the keys that are shown; -1 when there are none. */
export function cursorOf(list: ListState, keys: readonly string[]): number {
  if (keys.length === 0) return -1;
  const found =
    list.selected === null ? -1 : keys[list.index] === list.selected ? list.index : keys.indexOf(list.selected);
  return found >= 0 ? found : Math.min(list.selected === null ? 0 : list.index, keys.length - 1);
}

/** Moves the cursor within the keys that are shown; the same object when it cannot move. */
export function moveCursor(list: ListState, keys: readonly string[], move: ListMove): ListState {
  const at = cursorOf(list, keys);
  if (at < 0) return list;
  const wanted = move === "first" ? 0 : move === "last" ? keys.length - 1 : at + move;
  const index = Math.max(0, Math.min(keys.length - 1, wanted));
  const selected = keys[index] ?? null;
  return selected === list.selected && index === list.index ? list : { ...list, selected, index };
}

/** Ties the cursor to the item that it is on now; the same object when it is already. */
export function holdItem(list: ListState, keys: readonly string[]): ListState {
  return moveCursor(list, keys, 0);
}

/** Puts the cursor on an item. */
export function select(list: ListState, key: string): ListState {
  return { ...list, selected: key };
}

/** Tells whether all words of a filter occur in a text, whatever their case. */
export function matchesFilter(filter: string, text: string): boolean {
  if (filter === "") return true;
  const lower = text.toLowerCase();
  return filter
    .toLowerCase()
    .split(/\s+/)
    .every((word) => lower.includes(word));
}

/** Begins to type a filter; the one that is set stays until something is typed. */
export function startFilter(list: ListState): ListState {
  return { ...list, typing: suggestionOf(list.filter) };
}

/** A list with the cursor on the item of a key, if there is one; else on its first. */
export function listAt(key: string | undefined): ListState {
  return key === undefined ? emptyList : select(emptyList, key);
}

/** What was typed filters at once. */
export function typeFilter(list: ListState, typing: TextEdit): ListState {
  return { ...list, typing, filter: textOfEdit(typing) };
}

/** Ends typing; the filter stays. */
export function keepFilter(list: ListState): ListState {
  return { ...list, typing: null };
}

/** Shows everything again; the cursor stays on its item among `keys`, those that the filter left. */
export function clearFilter(list: ListState, keys: readonly string[]): ListState {
  if (list.filter === "" && list.typing === null) return list;
  return { ...list, selected: keys[cursorOf(list, keys)] ?? list.selected, filter: "", typing: null };
}
