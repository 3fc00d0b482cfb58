import { grouped, groupTitles } from "../../core/field/groups.ts";
import { filterWords, findable, rankOf } from "../../core/fuzzySearch.ts";
import { isList, isObject } from "../../core/value/value.ts";
import { textOfEdit } from "../keymap/textEdit.ts";
import { checkOptions } from "./checks.ts";
import { type FormState, levelOf } from "./formState.ts";
import { addRow, type FormRow, optionRow, rowOf } from "./row.ts";
import { inside, type Slot, slotAt } from "./slot.ts";
import { pathKey } from "./valueAt.ts";

/** The rows of forms that were asked for already: footer, screen and keys all ask for those of the same one. */
const known = new WeakMap<FormState, readonly FormRow[]>();

/** The rows of the page that is shown: what filter and "only set" leave of them. */
export function rowsOf(state: FormState): readonly FormRow[] {
  const before = known.get(state);
  if (before !== undefined) return before;
  const rows = shownRows(state);
  known.set(state, rows);
  return rows;
}

function shownRows(state: FormState): readonly FormRow[] {
  const level = levelOf(state);
  const slot = slotAt(state, level.path);
  if (slot === undefined) return [];
  const words = filterWords(textOfEdit(level.filter));
  const rows = allRows(state, slot).filter((row) => isShown(state, row, words));
  return withHeadings(rows, level.path.length === 0);
}

function isShown(state: FormState, row: FormRow, words: readonly string[]): boolean {
  const isEdited = state.editing !== null && pathKey(state.editing.path) === row.id;
  if (isEdited) return true;
  if (state.onlySet && row.state === "unset" && row.kind === "field" && !row.required) return false;
  if (words.length === 0) return !isIdle(row);
  if (row.kind === "add") return false;
  const prose = `${row.field?.help ?? ""} ${row.isSecret ? "" : row.text}`;
  return rankOf(words, findable({ name: row.label, prose })) !== undefined;
}

/** A field that would not count now and holds nothing that anybody should see; a filter finds it all the same. */
function isIdle({ notCounted, state, required, problem }: FormRow): boolean {
  return notCounted !== undefined && state === "unset" && !required && problem === undefined;
}

function allRows(state: FormState, slot: Slot): readonly FormRow[] {
  const { actual, value, path } = slot;
  if (actual.kind === "model") {
    const known = new Set(actual.fields.map((field) => field.name));
    const others = isObject(value) ? Object.keys(value).filter((key) => !known.has(key)) : [];
    // The fields of a nested object stand in its schema's order, but a heading must not come twice.
    const names = grouped(actual.fields).map((field) => field.name);
    return [
      ...places(state, slot, names),
      ...places(state, slot, others),
      ...(actual.open && path.length > 0 ? [addRow(slot, "add a key")] : []),
    ];
  }
  if (actual.kind === "map")
    return [...places(state, slot, isObject(value) ? Object.keys(value) : []), addRow(slot, "add a key")];
  if (actual.kind !== "list") return [];
  const items = isList(value) ? value : [];
  const options = checkOptions(actual);
  if (options === undefined) return [...places(state, slot, items.keys().toArray()), addRow(slot, "add an item")];
  const others = [...items.keys()].filter((index) => !options.includes(String(items[index])));
  return [...options.map((option) => optionRow(slot, option)), ...places(state, slot, others)];
}

function places(state: FormState, outer: Slot, parts: readonly (string | number)[]): readonly FormRow[] {
  return parts.flatMap((part) => {
    const slot = inside(state, outer, part);
    return slot === undefined ? [] : [rowOf(state, slot)];
  });
}

function withHeadings(rows: readonly FormRow[], isWhole: boolean): readonly FormRow[] {
  const present = new Set(rows.map(headingOf));
  if (!isWhole && present.size < 2) return rows;
  let last: string | undefined;
  return rows.map((row) => {
    const heading = headingOf(row);
    if (heading === last) return row;
    last = heading;
    return { ...row, heading };
  });
}

function headingOf(row: FormRow): string {
  return row.field === undefined ? "Others" : groupTitles[row.field.group];
}

/** The id of the row whose name the filter fits best; null: it is not among their names, or there is none. */
export function bestNamed(state: FormState): string | null {
  const words = filterWords(textOfEdit(levelOf(state).filter));
  if (words.length === 0) return null;
  let best: { readonly id: string; readonly rank: number } | undefined;
  for (const { id, label } of rowsOf(state)) {
    const rank = rankOf(words, findable({ name: label }));
    if (rank !== undefined && rank > (best?.rank ?? 0)) best = { id, rank };
  }
  return best?.id ?? null;
}

/** Index of the cursor among the rows; -1 when there are none. */
export function cursorIndex(state: FormState, rows: readonly FormRow[]): number {
  const { cursor, index } = levelOf(state);
  if (rows.length === 0) return -1;
  const found = cursor === null ? 0 : rows.findIndex((row) => row.id === cursor);
  return found >= 0 ? found : Math.min(index, rows.length - 1);
}

/** The row under the cursor. */
export function currentRow(state: FormState): FormRow | undefined {
  const rows = rowsOf(state);
  return rows[cursorIndex(state, rows)];
}
