import type { FieldPath } from "../../core/failure.ts";
import type { Shape } from "../../core/field/shape.ts";
import { isList, type Value } from "../../core/value/value.ts";
import { checkOptions, isChecked } from "./checks.ts";
import { type FormState, levelOf } from "./formState.ts";
import { changed, kindsWithout, withValue } from "./history.ts";
import { open, pointTo } from "./levels.ts";
import { beginPick } from "./picking.ts";
import type { FormRow } from "./row.ts";
import { currentRow, rowsOf } from "./rows.ts";
import { type Slot, slotAt } from "./slot.ts";
import { beginKey, beginNew, beginText } from "./typing.ts";
import { getAt, pathKey } from "./valueAt.ts";
import { emptyOf, isContainer } from "./valueText.ts";

/** What Enter does on a row: switches a boolean, opens the options of an enum or the rows inside a value, else the editor. */
export function enterRow(state: FormState, row: FormRow): FormState {
  if (row.kind === "option") return toggleOption(state, row);
  const slot = row.kind === "add" ? undefined : slotAt(state, row.path);
  if (slot === undefined) return addRow(state);
  if (typeof slot.value === "string" && isContainer(slot.actual)) return beginText(state, row.path, { whole: true });
  if (isContainer(slot.actual)) return open(state, row.path);
  if (slot.actual.kind === "boolean") return toggle(state, row);
  if (slot.actual.kind === "choice") return beginPick(state, row.path, slot.actual.options);
  return beginText(state, row.path);
}

/** Sets what is there and yet holds nothing: the empty text, list or object. It is not the same as unset, and not null. */
export function setEmpty(state: FormState, row: FormRow): FormState {
  const { kind } = row.actual;
  if (kind === "text" || kind === "any") return setRow(state, row.path, "");
  return isContainer(row.actual) ? setRow(state, row.path, emptyOf(row.actual)) : state;
}

/** Sets the value of a row, or unsets it (undefined; only fields can be unset). */
export function setRow(state: FormState, path: FieldPath, value: Value | undefined): FormState {
  const slot = slotAt(state, path);
  if (slot === undefined || path.length === 0 || (value === undefined && !slot.canBeUnset)) return state;
  const touched = state.touched.includes(pathKey(path)) ? state.touched : [...state.touched, pathKey(path)];
  return changed({ ...state, touched }, path, withValue(state, path, value));
}

/** Switches a boolean; an unset one becomes the opposite of its default. */
export function toggle(state: FormState, row: FormRow): FormState {
  if (row.kind === "option") return toggleOption(state, row);
  if (row.actual.kind !== "boolean" || row.kind === "add") return state;
  const present = typeof row.value === "boolean" ? row.value : row.field?.default === true;
  return setRow(state, row.path, !present);
}

/** Adds an item behind the cursor, or asks for the key of a new entry: to the list or map that is open, else to the one under the cursor. */
export function addRow(state: FormState): FormState {
  const level = levelOf(state);
  const slot = slotAt(state, level.path);
  const row = currentRow(state);
  if (slot === undefined) return state;
  if (checkOptions(slot.actual) !== undefined) return state;
  if (slot.actual.kind === "list") return addItem(state, slot, slot.actual.item, row);
  if (slot.actual.kind === "map" || (slot.actual.kind === "model" && slot.actual.open && level.path.length > 0))
    return beginKey(state, level.path, null);
  if (row === undefined || (row.actual.kind !== "list" && row.actual.kind !== "map")) return state;
  const inside = open(state, row.path);
  return inside === state ? state : addRow(inside);
}

function addItem(state: FormState, list: Slot, item: Shape, row: FormRow | undefined): FormState {
  const items = isList(list.value) ? list.value : [];
  const last = row?.path.at(-1);
  const index = row?.kind === "item" && typeof last === "number" ? last + 1 : items.length;
  const path = [...list.path, index];
  const change = withValue(state, list.path, items.toSpliced(index, 0, emptyOf(item)));
  const pastLength = state.past.length;
  const added = changed(state, path, { ...change, kinds: kindsWithout(state, list.path) });
  const begun = beginNew(added, path, { isNew: true, pastLength });
  const isModel = slotAt(begun, path)?.actual.kind === "model";
  return isModel ? open(begun, path) : begun;
}

/** Removes an item or an entry; unsets a field. */
export function deleteRow(state: FormState, row: FormRow): FormState {
  if (row.kind === "option") return row.state === "set" ? toggleOption(state, row) : state;
  if (row.kind === "add") return state;
  if (row.kind === "field") return setRow(state, row.path, undefined);
  const change = withValue(state, row.path, undefined);
  const next = changed(state, row.path, { ...change, kinds: kindsWithout(state, row.path.slice(0, -1)) });
  return nearDeleted(state, next, row);
}

/** The cursor stays where it was, or goes up when the last row was deleted; never to the row that adds one. */
function nearDeleted(before: FormState, next: FormState, row: FormRow): FormState {
  const index = rowsOf(before).findIndex((each) => each.id === row.id);
  const rows = rowsOf(next);
  const near = [rows[index], rows[index - 1]].find((each) => each !== undefined && each.kind !== "add");
  return near === undefined ? next : pointTo(next, near.path);
}

/** Moves an item up or down. */
export function moveRow(state: FormState, row: FormRow, by: number): FormState {
  const from = row.path.at(-1);
  const outer = row.path.slice(0, -1);
  const items = getAt(state.values, outer);
  if (row.kind !== "item" || typeof from !== "number" || !isList(items)) return state;
  const to = Math.max(0, Math.min(items.length - 1, from + by));
  const item = items[from];
  if (to === from || item === undefined) return state;
  const change = withValue(state, outer, items.toSpliced(from, 1).toSpliced(to, 0, item));
  return pointTo(changed(state, row.path, { ...change, kinds: kindsWithout(state, outer) }), [...outer, to]);
}

/** Adds a copy of an item behind it. */
export function duplicateRow(state: FormState, row: FormRow): FormState {
  const index = row.path.at(-1);
  const outer = row.path.slice(0, -1);
  const items = getAt(state.values, outer);
  if (row.kind !== "item" || typeof index !== "number" || !isList(items) || row.value === undefined) return state;
  const path = [...outer, index + 1];
  const change = withValue(state, outer, items.toSpliced(index + 1, 0, row.value));
  return pointTo(changed(state, path, { ...change, kinds: kindsWithout(state, outer) }), path);
}

/** Puts the option of a row into its list or takes it out. What is in the list stays in its order, a new one comes last. */
function toggleOption(state: FormState, row: FormRow): FormState {
  const path = row.path.slice(0, -1);
  const list = getAt(state.values, path);
  const items = isList(list) ? list : [];
  const next = isChecked(items, row.label) ? items.filter((each) => each !== row.label) : [...items, row.label];
  return changed(state, row.path, withValue(state, path, next));
}
