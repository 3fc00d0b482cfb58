import { cursorOf, type ListState, moveCursor } from "./list.ts";
import { rememberLast } from "./rememberLast.ts";

const none: ReadonlySet<string> = new Set();

const known = new WeakMap<readonly string[], ReadonlySet<string>>();

function setOf(keys: readonly string[]): ReadonlySet<string> {
  const set = known.get(keys) ?? new Set(keys);
  known.set(keys, set);
  return set;
}

/**
 * The keys that are marked: those one by one, and those of the range that goes to the cursor among `keys`, the ones that a filter leaves. What is no
 * longer in `all` is not marked either.
 */
export function marksOf(list: ListState, keys: readonly string[], all: readonly string[]): ReadonlySet<string> {
  if (!hasMarks(list)) return none;
  return thoseIn(list.anchor === null ? list.marks : rangeOf(list, keys), all);
}

/** Only a range changes when the cursor moves; marks stay the same set. */
const rangeOf = rememberLast(withRange);
const thoseIn = rememberLast((marks: ReadonlySet<string>, all: readonly string[]): ReadonlySet<string> => {
  const isThere = setOf(all);
  return new Set([...marks].filter((key) => isThere.has(key)));
});

function withRange(list: ListState, keys: readonly string[]): ReadonlySet<string> {
  const from = list.anchor === null ? -1 : keys.indexOf(list.anchor);
  const to = cursorOf(list, keys);
  if (from < 0 || to < 0) return list.marks;
  return new Set([...list.marks, ...keys.slice(Math.min(from, to), Math.max(from, to) + 1)]);
}

/** Marks the item under the cursor or takes its mark away, and goes on to the next; while a range is marked it ends it. */
export function toggleMark(list: ListState, keys: readonly string[]): ListState {
  if (list.anchor !== null) return endRange(list, keys);
  const key = keys[cursorOf(list, keys)];
  if (key === undefined) return list;
  const marks = new Set(list.marks);
  if (!marks.delete(key)) marks.add(key);
  return moveCursor({ ...list, marks }, keys, 1);
}

/** Begins to mark a range at the cursor, or ends it: then what is in it stays marked. */
export function markRange(list: ListState, keys: readonly string[]): ListState {
  if (list.anchor !== null) return endRange(list, keys);
  const anchor = keys[cursorOf(list, keys)];
  return anchor === undefined ? list : { ...list, anchor };
}

/** A range that is being marked ends where the cursor is. The same object when there is none. */
export function endRange(list: ListState, keys: readonly string[]): ListState {
  return list.anchor === null ? list : { ...list, marks: withRange(list, keys), anchor: null };
}

/** Marks all that is shown, or takes those marks away when all of it is marked already. */
export function toggleAllMarks(list: ListState, keys: readonly string[]): ListState {
  const marks = new Set(withRange(list, keys));
  const isAll = keys.every((key) => marks.has(key));
  for (const key of keys) {
    if (isAll) marks.delete(key);
    else marks.add(key);
  }
  return { ...list, marks, anchor: null };
}

/** Takes all marks away. The same object when there are none. */
export function dropMarks(list: ListState): ListState {
  return list.marks.size === 0 && list.anchor === null ? list : { ...list, marks: none, anchor: null };
}

/** Tells whether something is marked or being marked. */
export function hasMarks({ marks, anchor }: ListState): boolean {
  return marks.size > 0 || anchor !== null;
}
