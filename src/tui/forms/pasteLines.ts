import type { FieldPath } from "../../core/failure.ts";
import { fits, readShape } from "../../core/field/readValue.ts";
import type { Shape } from "../../core/field/shape.ts";
import { readFlow } from "../../core/value/flow.ts";
import { isList, isObject, objectOf, type Value, type ValueObject } from "../../core/value/value.ts";
import { insertText, textOfEdit } from "../keymap/textEdit.ts";
import { type FormState, levelOf } from "./formState.ts";
import { changed, kindsWithout, withValue } from "./history.ts";
import { open, pointTo } from "./levels.ts";
import type { FormRow } from "./row.ts";
import { currentRow } from "./rows.ts";
import { type Slot, slotAt } from "./slot.ts";
import { valueFromText } from "./valueText.ts";

/** The form with what was pasted as rows, how many there are, or why there are none. */
export type PastedRows =
  | { readonly kind: "rows"; readonly form: FormState; readonly count: number; readonly what: "item" | "entry" }
  | { readonly kind: "refused"; readonly message: string };

/**
 * Takes the lines of a text as items of the list, or as `key=value` and `key: value` as entries of the map, that is open or under the cursor; one undo takes
 * them back. A list or an object in brackets is taken as it is. Undefined: there is no such place, or the text is a single line for the row under the cursor.
 */
export function pasteLines(state: FormState, text: string): PastedRows | undefined {
  const place = placeOfRows(state);
  if (place === undefined) return undefined;
  const lines = linesOf(text);
  const whole = readFlow(text);
  if (whole === undefined && lines.length < 2 && place.row?.kind !== "add" && place.row?.kind !== "field")
    return undefined;
  const { slot } = place;
  if (slot.actual.kind === "list") {
    const items = isList(whole) ? read(slot.actual, whole) : itemsOf(lines, slot.actual.item);
    return isList(items) ? withItems(state, place, items) : refused(lines, "an item");
  }
  if (slot.actual.kind !== "map") return undefined;
  const entries = isObject(whole) ? read(slot.actual, whole) : entriesOf(lines, slot.actual.value);
  return isObject(entries) ? withEntries(state, slot, entries) : refused(lines, "KEY=VALUE");
}

/**
 * Takes several lines that are pasted while an item of a list is typed as items: the first one goes on with what is typed, the others come behind it. One
 * undo takes all of it back. Undefined: it is no item that is typed, or the lines are none.
 */
export function pasteBehindTyped(state: FormState, text: string): FormState | undefined {
  const { editing } = state;
  const index = editing?.path.at(-1);
  if (editing?.kind !== "text" || editing.whole || typeof index !== "number") return undefined;
  const [first = "", ...more] = linesOf(text);
  const path = editing.path.slice(0, -1);
  const list = slotAt(state, path);
  if (more.length === 0 || list?.actual.kind !== "list" || !isList(list.value)) return undefined;
  const { item } = list.actual;
  const values = [textOfEdit(insertText(editing.edit, first.trim())), ...more.map((line) => line.trim())].map((line) =>
    valueFromText(line, item),
  );
  const fitting = values.filter((value) => value !== undefined);
  if (fitting.length < values.length) return undefined;
  const last = [...path, index + more.length];
  const closed: FormState = { ...state, editing: null };
  const next = changed(closed, last, withValue(closed, path, list.value.toSpliced(index, 1, ...fitting)));
  // A new item and what is pasted into it are one change.
  const past = editing.isNew ? state.past.slice(0, editing.pastLength + 1) : next.past;
  return pointTo({ ...next, past }, last);
}

function linesOf(text: string): readonly string[] {
  return text.split(/\r\n|\r|\n/).filter((line) => line.trim() !== "");
}

/** Where rows are pasted. */
export interface RowsPlace {
  /** The list or the map. */
  readonly slot: Slot;
  readonly row: FormRow | undefined;
  /** Its page is the one that is shown. */
  readonly isOpen: boolean;
}

/** The list or map that is open, else the one under the cursor. */
export function placeOfRows(state: FormState): RowsPlace | undefined {
  const row = currentRow(state);
  const here = slotAt(state, levelOf(state).path);
  if (here !== undefined && isRows(here)) return { slot: here, row, isOpen: true };
  const below = row === undefined || row.kind === "add" ? undefined : slotAt(state, row.path);
  if (below === undefined || !isRows(below)) return undefined;
  return { slot: below, row: row && { ...row, kind: "field" }, isOpen: false };
}

function isRows({ actual, value }: Slot): boolean {
  return (actual.kind === "list" || actual.kind === "map") && typeof value !== "string";
}

function read(shape: Shape, value: Value): Value | undefined {
  const typed = readShape(shape, value);
  return fits(shape, typed) ? typed : undefined;
}

/** Lines that only together mean something, in YAML: keys of an object in a list, and keys whose value stands below. */
const ofObject = /^\s*(?:- +)*["']?[\w./-]+["']?:(?:\s|$)/;
const ofMore = /^[^#=]+:\s*$/;

/** Lines of a YAML list lose their dashes. */
function itemsOf(lines: readonly string[], item: Shape): readonly Value[] | undefined {
  if (item.kind !== "text" && lines.some((line) => ofObject.test(line))) return undefined;
  const isYaml = lines.every((line) => /^\s*- /.test(line));
  const values = lines.map((line) => {
    const text = isYaml ? unquoted(line.replace(/^\s*- +/, "").trim()) : line.trim();
    return valueFromText(text, item);
  });
  return values.every((value) => value !== undefined) ? values : undefined;
}

/** `KEY=value` as in a file of variables (`export`, quotes and comments allowed), or `key: value` as in YAML. */
function entriesOf(lines: readonly string[], shape: Shape): ValueObject | undefined {
  if (shape.kind !== "text" && lines.some((line) => ofMore.test(line))) return undefined;
  const entries: [string, Value][] = [];
  for (const line of lines) {
    if (/^\s*#/.test(line)) continue;
    const match =
      /^\s*(?:export\s+)?(?:"([^"]+)"|'([^']+)'|([^\s=:"']+(?::[^\s=:"']+)*))\s*(?:=|:(?:\s+|$))\s*(.*?)\s*$/.exec(
        line,
      );
    const key = match?.[1] ?? match?.[2] ?? match?.[3];
    const value = key === undefined ? undefined : valueFromText(unquoted(match?.[4] ?? ""), shape);
    if (key === undefined || value === undefined) return undefined;
    entries.push([key, value]);
  }
  return entries.length === 0 ? undefined : objectOf(entries);
}

function unquoted(text: string): string {
  const single = /^'((?:[^']|'')*)'$/.exec(text)?.[1];
  if (single !== undefined) return single.replaceAll("''", "'");
  return /^"([^"\\]*)"$/.exec(text)?.[1] ?? text;
}

function refused(lines: readonly string[], wanted: string): PastedRows {
  const what = lines.length === 1 ? "What was pasted is" : "Not every line that was pasted is";
  return { kind: "refused", message: `${what} ${wanted} of this; nothing was added.` };
}

function withItems(state: FormState, { slot, row }: RowsPlace, added: readonly Value[]): PastedRows {
  const items = isList(slot.value) ? slot.value : [];
  const last = row?.path.at(-1);
  const index = row?.kind === "item" && typeof last === "number" ? last + 1 : items.length;
  const form = put(state, slot.path, items.toSpliced(index, 0, ...added), [...slot.path, index + added.length - 1]);
  return { kind: "rows", form, count: added.length, what: "item" };
}

/** A key that is there already gets the new value. */
function withEntries(state: FormState, { path, value }: Slot, added: ValueObject): PastedRows {
  const present = isObject(value) ? value : objectOf([]);
  const keys = Object.keys(added);
  const next = objectOf([...Object.entries(present), ...Object.entries(added)]);
  const form = put(state, path, next, [...path, keys.at(-1) ?? ""]);
  return { kind: "rows", form, count: keys.length, what: "entry" };
}

/** The rows are shown, with the cursor on the last one. */
function put(state: FormState, path: FieldPath, value: Value, cursor: FieldPath): FormState {
  const change = withValue(state, path, value);
  const next = changed(state, cursor, { ...change, kinds: kindsWithout(state, path) });
  const isOpen = levelOf(next).path.length === path.length;
  return pointTo(isOpen ? next : open(next, path), cursor);
}
