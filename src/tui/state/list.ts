import { filterWords, findable, rankOf } from "../../core/fuzzySearch.ts";
import { suggestionOf, type TextEdit, textOfEdit } from "../keymap/textEdit.ts";

/** The cursor, filter, order and marks of a list. Cursor and marks are kept by key, so that they stay on their items when the list changes. */
export interface ListState {
  /** Key of the item under the cursor; null: the first. */
  readonly selected: string | null;
  /** Where the cursor was, for the case that its item goes away. */
  readonly index: number;
  readonly filter: string;
  /** The cursor is on what fits the filter best, whatever that is, until it is moved. */
  readonly isAtBest: boolean;
  /** The filter while it is typed; null: the keys are commands. */
  readonly typing: TextEdit | null;
  /** The order that was chosen; empty: as the list comes. */
  readonly order: string;
  /** Keys of the items that were marked one by one, or by ranges that have ended. */
  readonly marks: ReadonlySet<string>;
  /** Where a range begins that goes to the cursor; null: none is being marked. */
  readonly anchor: string | null;
}

const noMarks: ReadonlySet<string> = new Set();

/** A list with the cursor on its first item. */
export const emptyList: ListState = {
  selected: null,
  index: 0,
  filter: "",
  isAtBest: false,
  typing: null,
  order: "",
  marks: noMarks,
  anchor: null,
};

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
  if (list.isAtBest) return 0;
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
  const isThere = selected === list.selected && index === list.index && !list.isAtBest;
  return isThere ? list : { ...list, selected, index, isAtBest: false };
}

/** Ties the cursor to the item that it is on now; the same object when it is already. */
export function holdItem(list: ListState, keys: readonly string[]): ListState {
  return moveCursor(list, keys, 0);
}

/** Puts the cursor on an item. */
export function select(list: ListState, key: string): ListState {
  return { ...list, selected: key, isAtBest: false };
}

/** Tells whether all words of a filter are found in a text, whatever their case, also with letters left out. */
export function matchesFilter(filter: string, text: string): boolean {
  return filter === "" || rankOf(filterWords(filter), findable({ name: text })) !== undefined;
}

/** Begins to type a filter; the one that is set stays until something is typed. */
export function startFilter(list: ListState): ListState {
  return { ...list, typing: suggestionOf(list.filter) };
}

/** The list of other things of the same kind: only the order stays. */
export function freshList({ order }: ListState): ListState {
  return { ...emptyList, order };
}

/** A list with the cursor on the item of a key, if there is one; else on its first. */
export function listAt(key: string | undefined): ListState {
  return key === undefined ? emptyList : select(emptyList, key);
}

/** What was typed filters at once, and the cursor goes to what fits best. */
export function typeFilter(list: ListState, typing: TextEdit): ListState {
  const filter = textOfEdit(typing);
  return filter === list.filter ? { ...list, typing } : { ...list, typing, filter, isAtBest: filter !== "" };
}

/** Ends typing; the filter stays. */
export function keepFilter(list: ListState): ListState {
  return { ...list, typing: null };
}

/** Shows everything again; the cursor stays on its item among `keys`, those that the filter left. */
export function clearFilter(list: ListState, keys: readonly string[]): ListState {
  if (list.filter === "" && list.typing === null) return list;
  return { ...list, selected: keys[cursorOf(list, keys)] ?? list.selected, filter: "", isAtBest: false, typing: null };
}
