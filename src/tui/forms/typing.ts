import type { FieldPath } from "../../core/failure.ts";
import { isObject, objectOf, type Value } from "../../core/value/value.ts";
import { editByKey, editOf, insertText, suggestionOf, type TextEdit, textOfEdit } from "../keymap/textEdit.ts";
import { type FormState, type KeyEditing, levelOf, sameSnapshot, type TextEditing, withLevel } from "./formState.ts";
import { changed, kindsWithout, withValue } from "./history.ts";
import { pointTo } from "./levels.ts";
import { beginPick } from "./picking.ts";
import { bestNamed } from "./rows.ts";
import { containerOption, type Slot, slotAt } from "./slot.ts";
import { getAt, pathKey } from "./valueAt.ts";
import { emptyOf, isContainer, textOf, valueFromText } from "./valueText.ts";

/** How an editor opens. */
export interface BeginText {
  /** The value is typed as a whole, as YAML in one line. */
  readonly whole?: boolean;
  readonly isNew?: boolean;
  /** Length of the history before; default: now. */
  readonly pastLength?: number;
}

/** Opens the editor for the text of a value. */
export function beginText(state: FormState, path: FieldPath, begin: BeginText = {}): FormState {
  const slot = slotAt(state, path);
  if (slot === undefined) return state;
  const { whole = false, isNew = false, pastLength = state.past.length } = begin;
  const container = whole && !isContainer(slot.actual) ? containerOption(slot) : undefined;
  const option = container ?? slot.option;
  const originalText = textOf(slot.value, whole ? slot.actual : textShape(slot));
  const editing: TextEditing = {
    kind: "text",
    path,
    edit: isSuggested(state, path) ? suggestionOf(originalText) : editOf(originalText),
    whole,
    option,
    original: slot.value,
    originalText,
    wasKept: path.length === 1 && state.kept.includes(String(path[0])),
    merging: false,
    isNew,
    pastLength,
  };
  return { ...state, editing, filtering: false };
}

function isSuggested({ spec, values }: FormState, path: FieldPath): boolean {
  const [name, ...more] = path;
  if (typeof name !== "string" || more.length > 0 || spec.suggested?.includes(name) !== true) return false;
  return values[name] === spec.configuration[name];
}

/** A free value is typed as any value, whatever it is now. */
function textShape({ shape, actual }: Slot): Slot["shape"] {
  return shape.kind === "any" || actual.kind === "any" ? { kind: "any" } : actual;
}

/** The text of an editor changed: the value changes with it. */
function typeText(state: FormState, editing: TextEditing, edit: TextEdit, isPaste: boolean): FormState {
  const text = textOfEdit(edit);
  if (text === textOfEdit(editing.edit)) return { ...state, editing: { ...editing, edit } };
  const merging = editing.merging && !isPaste;
  const change = textChange(state, editing, text);
  const next = changed(state, editing.path, change);
  const past = merging && next !== state ? state.past : next.past;
  const isMerging = (next !== state || merging) && !isPaste;
  return { ...next, past, editing: { ...editing, edit, merging: isMerging } };
}

function textChange(state: FormState, editing: TextEditing, text: string): Pick<FormState, "values" | "kept"> {
  const { path, original, originalText, wasKept } = editing;
  const slot = slotAt(state, path);
  if (slot === undefined) return state;
  if (text === originalText) {
    const back = withValue(state, path, original);
    return wasKept && original === undefined ? { ...back, kept: keptAgain(state, path) } : back;
  }
  if (text === "" && slot.canBeUnset) return withValue(state, path, undefined);
  return withValue(state, path, meant(editing, slot, text));
}

function keptAgain({ spec, kept }: FormState, path: FieldPath): readonly string[] {
  return spec.sealed.filter((name) => name === path[0] || kept.includes(name));
}

/** The value that a text means; text that means none stays as it is. */
function meant({ whole, option }: TextEditing, slot: Slot, text: string): Value {
  const member = whole && slot.shape.kind === "union" ? slot.shape.options[option] : undefined;
  const value = valueFromText(text, member ?? slot.shape, option);
  return value === undefined ? text : value;
}

/** Opens the editor for the key of a new or a present entry. */
export function beginKey(state: FormState, path: FieldPath, from: string | null): FormState {
  const editing: KeyEditing = {
    kind: "key",
    path,
    from,
    edit: editOf(from ?? ""),
    problem: undefined,
    isNew: false,
    pastLength: state.past.length,
  };
  return { ...state, editing, filtering: false };
}

/** Takes a typed key over. A key that is there already stays in the editor with its problem. */
function finishKey(state: FormState, editing: KeyEditing): FormState {
  const key = textOfEdit(editing.edit);
  const closed: FormState = { ...state, editing: null };
  if (key === "" || key === editing.from) return closed;
  const slot = slotAt(state, editing.path);
  if (slot === undefined) return closed;
  const object = isObject(slot.value) ? slot.value : {};
  const isField = slot.actual.kind === "model" && slot.actual.fields.some((field) => field.name === key);
  if (Object.hasOwn(object, key) || isField) return { ...state, editing: { ...editing, problem: "is there already" } };
  if (editing.from !== null) return renamed(closed, editing.path, editing.from, key);
  const path = [...editing.path, key];
  const shape = slot.actual.kind === "map" ? slot.actual.value : ({ kind: "any" } as const);
  const pastLength = state.past.length;
  const added = changed(closed, path, withValue(closed, path, emptyOf(shape)));
  return beginNew(added, path, { isNew: false, pastLength });
}

function renamed(state: FormState, path: FieldPath, from: string, to: string): FormState {
  const object = getAt(state.values, path);
  if (!isObject(object)) return state;
  const entries = Object.entries(object).map(([key, value]): [string, Value] => [key === from ? to : key, value]);
  const { values, kept } = withValue(state, path, objectOf(entries));
  const kinds = kindsWithout(state, [...path, from]);
  return pointTo(changed(state, [...path, to], { values, kept, kinds }), [...path, to]);
}

/** Opens the editor of a new row where its value is typed; other kinds of values begin as they are. */
export function beginNew(state: FormState, path: FieldPath, begin: BeginText): FormState {
  const here = pointTo(state, path);
  const slot = slotAt(here, path);
  if (slot === undefined || isContainer(slot.actual) || slot.actual.kind === "boolean") return here;
  if (slot.actual.kind === "choice") return beginPick(here, path, slot.actual.options, begin);
  return beginText(here, path, begin);
}

/** Closes the editor and keeps what was typed. A new row of a list that stayed empty goes away. */
export function finish(state: FormState): FormState {
  const { editing } = state;
  if (editing === null) return state;
  if (editing.kind === "key") return finishKey(state, editing);
  if (editing.kind === "pick") return cancel(state);
  if (editing.isNew && textOfEdit(editing.edit) === "") return cancel(state);
  const key = pathKey(editing.path);
  const touched = state.touched.includes(key) ? state.touched : [...state.touched, key];
  return { ...withoutIdleChange(state, editing.pastLength), editing: null, touched };
}

/** Typing something and taking it back by hand is no change that undo has to know. */
function withoutIdleChange(state: FormState, pastLength: number): FormState {
  const before = state.past[pastLength];
  return before !== undefined && sameSnapshot(before, state)
    ? { ...state, past: state.past.slice(0, pastLength) }
    : state;
}

/** Closes the editor; the value is again what it was before. */
export function cancel(state: FormState): FormState {
  const { editing } = state;
  if (editing === null) return state;
  const before = state.past[editing.pastLength];
  if (before === undefined) return { ...state, editing: null };
  const { values, kept, kinds } = before;
  return { ...state, values, kept, kinds, past: state.past.slice(0, editing.pastLength), editing: null };
}

/** A key that edits text, in whichever text is being typed. */
export function editKey(state: FormState, key: string): FormState {
  return changeTyped(state, (edit) => editByKey(edit, key) ?? edit, false);
}

/** Text typed or pasted, into whichever text is being typed. */
export function insert(state: FormState, text: string, isPaste: boolean): FormState {
  // A line that is copied often brings its line end along.
  const inserted = isPaste ? text.replace(/^([^\n]*)\n$/, "$1") : text;
  return changeTyped(state, (edit) => insertText(edit, inserted), isPaste);
}

/** Another text in place of the one that is being typed, as one change. */
export function retype(state: FormState, text: string): FormState {
  return changeTyped(state, () => editOf(text), true);
}

function changeTyped(state: FormState, change: (edit: TextEdit) => TextEdit, isPaste: boolean): FormState {
  const { editing } = state;
  if (editing === null) {
    if (!state.filtering) return state;
    const level = levelOf(state);
    const filtered = withLevel(state, { ...level, filter: change(level.filter), cursor: null, index: 0 });
    return withLevel(filtered, { ...levelOf(filtered), cursor: bestNamed(filtered) });
  }
  if (editing.kind === "text") return typeText(state, editing, change(editing.edit), isPaste);
  if (editing.kind === "key")
    return { ...state, editing: { ...editing, edit: change(editing.edit), problem: undefined } };
  return { ...state, editing: { ...editing, filter: change(editing.filter), index: 0 } };
}
