import type { FieldPath } from "../../core/failure.ts";
import { fits } from "../../core/field/readValue.ts";
import type { Bounds, Shape } from "../../core/field/shape.ts";
import { isList, type Value } from "../../core/value/value.ts";
import { checkOptions, toggleOption } from "./checks.ts";
import { type FormState, levelOf } from "./formState.ts";
import { changed, kindsWithout, withValue } from "./history.ts";
import { kindsOf } from "./kinds.ts";
import { open, pointTo } from "./levels.ts";
import { beginPick } from "./picking.ts";
import { currentRow, type FormRow, rowsOf } from "./rows.ts";
import { type Slot, slotAt } from "./slot.ts";
import { beginKey, beginNew, beginText } from "./typing.ts";
import { getAt, pathKey } from "./valueAt.ts";
import { emptyOf, isContainer, textOf, valueFromText } from "./valueText.ts";

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

/** Goes to the next or the previous number, member of an enum, or boolean. */
export function step(state: FormState, row: FormRow, by: number): FormState {
  const { actual, value, field, path } = row;
  if (row.kind === "add") return state;
  const present = value ?? field?.default ?? undefined;
  if (actual.kind === "boolean") return toggle(state, row);
  if (actual.kind === "choice") {
    const { options } = actual;
    const at = typeof present === "string" ? options.indexOf(present) : -1;
    const next = options[(Math.max(at, by > 0 ? -1 : 0) + by + options.length) % options.length];
    return next === undefined ? state : setRow(state, path, next);
  }
  if (actual.kind === "integer") return setRow(state, path, steppedInteger(present, by, actual));
  if (actual.kind === "number") return setRow(state, path, steppedNumber(present, by, actual));
  return state;
}

function steppedInteger(present: Value | undefined, by: number, bounds: Bounds): bigint {
  const start = typeof present === "bigint" ? present : BigInt(Math.ceil(lowest(bounds, 1) ?? 0)) - BigInt(by);
  const next = start + BigInt(by);
  const [low, high] = [lowest(bounds, 1), highest(bounds, 1)];
  if (low !== undefined && next < BigInt(Math.ceil(low))) return BigInt(Math.ceil(low));
  if (high !== undefined && next > BigInt(Math.floor(high))) return BigInt(Math.floor(high));
  return next;
}

function steppedNumber(present: Value | undefined, by: number, bounds: Bounds): number {
  const start = typeof present === "number" ? present : typeof present === "bigint" ? Number(present) : undefined;
  const next = start === undefined ? (lowest(bounds, 0) ?? 0) : start + by;
  return Math.min(Math.max(next, lowest(bounds, 0) ?? next), highest(bounds, 0) ?? next);
}

/** The least value within bounds, where exclusive ones leave out `gap`. */
function lowest({ minimum, exclusiveMinimum }: Bounds, gap: number): number | undefined {
  if (exclusiveMinimum === undefined) return minimum;
  const above = gap === 0 ? exclusiveMinimum : Math.floor(exclusiveMinimum) + gap;
  return minimum === undefined ? above : Math.max(minimum, above);
}

function highest({ maximum, exclusiveMaximum }: Bounds, gap: number): number | undefined {
  if (exclusiveMaximum === undefined) return maximum;
  const below = gap === 0 ? exclusiveMaximum : Math.ceil(exclusiveMaximum) - gap;
  return maximum === undefined ? below : Math.min(maximum, below);
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

/** Chooses which member of a union, or which kind of any value, a value is; by default the next one. The value is kept as far as it can be said in the new kind. */
export function switchKind(state: FormState, row: FormRow, to?: number): FormState {
  const slot = row.kind === "add" ? undefined : slotAt(state, row.path);
  if (slot === undefined) return state;
  if (slot.shape.kind === "any") return switchAny(state, slot, to);
  if (slot.shape.kind !== "union") return state;
  const option = to ?? (slot.option + 1) % slot.shape.options.length;
  const shape = slot.shape.options[option];
  if (shape === undefined || option === slot.option) return state;
  const kinds = { ...state.kinds, [pathKey(slot.path)]: option };
  return changed(state, slot.path, { ...withValue(state, slot.path, converted(slot, shape)), kinds });
}

/** Of any value the kind is what stands there, so that something of the kind must. */
function switchAny(state: FormState, slot: Slot, to: number | undefined): FormState {
  const shape = to === undefined ? undefined : kindsOf(slot.shape)[to];
  if (shape === undefined) return state;
  const kept = slot.value === undefined ? undefined : converted({ ...slot, canBeUnset: true }, shape);
  return changed(state, slot.path, withValue(state, slot.path, kept ?? startOf(shape)));
}

function startOf(shape: Shape): Value {
  return shape.kind === "integer" ? 0n : shape.kind === "number" ? 0 : emptyOf(shape);
}

function converted({ value, actual, canBeUnset }: Slot, shape: Shape): Value | undefined {
  if (value === undefined || value === null) return value;
  if (fits(shape, value)) return value;
  const typed = valueFromText(textOf(value, actual), shape);
  if (typed !== undefined) return typed;
  if (shape.kind === "list" && fits(shape.item, value)) return [value];
  const [only, ...more] = isList(value) ? value : [];
  if (only !== undefined && more.length === 0 && fits(shape, only)) return only;
  return canBeUnset ? undefined : emptyOf(shape);
}
