import type { FieldPath } from "../../core/failure.ts";
import type { Value } from "../../core/value/value.ts";
import { suggestionOf, textOfEdit } from "../keymap/textEdit.ts";
import { type FormValues, filled } from "./fill.ts";
import { type FormState, levelAt, levelOf, withLevel } from "./formState.ts";
import { redo, undo } from "./history.ts";
import { switchKind } from "./kinds.ts";
import { back, goTo, type Move, moveCursor, pointTo, settled } from "./levels.ts";
import { pasteBehindTyped } from "./pasteLines.ts";
import { finishPick, movePick } from "./picking.ts";
import { addRow, deleteRow, duplicateRow, enterRow, moveRow, setEmpty, setRow, toggle } from "./rowEdits.ts";
import { currentRow, type FormRow } from "./rows.ts";
import { step } from "./stepping.ts";
import { beginKey, beginText, cancel, editKey, finish, insert, retype } from "./typing.ts";

/** What can be done to a form. Unless said otherwise it is done to the row under the cursor. */
export type FormAction =
  /** Moves the cursor over the rows (an open editor is finished first), or over the options of an open picker. */
  | { readonly type: "move"; readonly by: Move }
  /** Shows the row of a path, as of a problem. */
  | { readonly type: "go"; readonly path: FieldPath }
  /** Enter: finishes what is open; else switches, opens or edits what the row holds. */
  | { readonly type: "enter" }
  /** Closes the editor and keeps what was typed. */
  | { readonly type: "finish" }
  /** Closes the editor (the value is as before) or, when the filter is being typed, drops the filter. */
  | { readonly type: "cancel" }
  /** Back to the page from which this one was opened. */
  | { readonly type: "back" }
  /** Text of a key. */
  | { readonly type: "type"; readonly text: string }
  /** A key that edits text, as `keyName` spells it. */
  | { readonly type: "edit-key"; readonly key: string }
  /** A paste is one change. Without an editor it opens the one of the row. */
  | { readonly type: "paste"; readonly text: string }
  | { readonly type: "toggle" }
  /** The next or previous number, member of an enum, or boolean. */
  | { readonly type: "step"; readonly by: number }
  /** Sets the empty text, list or object. */
  | { readonly type: "set-empty" }
  /** Sets null, which is not the same as unset. */
  | { readonly type: "set-null" }
  /** Sets a value; `path` instead of the row under the cursor. */
  | { readonly type: "set"; readonly value: Value; readonly path?: FieldPath }
  /** Unsets what stands at a path. */
  | { readonly type: "unset"; readonly path: FieldPath }
  /** Puts another text in place of the one that is being typed. */
  | { readonly type: "retype"; readonly text: string }
  /** Sets several values as one change. */
  | { readonly type: "fill"; readonly values: FormValues }
  /** Opens the editor for a list or an object as a whole, as YAML in one line. */
  | { readonly type: "edit-whole" }
  /** Opens the editor for the key of an entry. */
  | { readonly type: "rename" }
  /** A new item or entry: in the list or map that is open, else in the one under the cursor. */
  | { readonly type: "add" }
  /** Removes an item or entry, unsets a field. */
  | { readonly type: "delete" }
  /** Adds a copy of an item behind it. */
  | { readonly type: "duplicate" }
  /** Moves an item within its list. */
  | { readonly type: "move-row"; readonly by: number }
  /** Chooses the member of a union, by default the next one. */
  | { readonly type: "kind"; readonly to?: number }
  /** Shows or hides the typed secret. */
  | { readonly type: "reveal" }
  | { readonly type: "undo" }
  | { readonly type: "redo" }
  /** Begins to type the filter; the one that is set stays until something is typed. */
  | { readonly type: "filter" }
  | { readonly type: "clear-filter" }
  | { readonly type: "only-set" }
  /** All problems show from now on: the person tried to save. */
  | { readonly type: "show-problems" };

/** The form after an action. Pure; an action that makes no sense now changes nothing. */
export function formReducer(state: FormState, action: FormAction): FormState {
  return settled(reduce(state, action));
}

/** Actions that go on with what is being typed; all others finish it first. */
const whileTyping: ReadonlySet<FormAction["type"]> = new Set([
  "enter",
  "cancel",
  "type",
  "edit-key",
  "paste",
  "retype",
  "reveal",
  "show-problems",
]);

function reduce(state: FormState, action: FormAction): FormState {
  const isPicking = action.type === "move" && state.editing?.kind === "pick";
  const ready = whileTyping.has(action.type) || isPicking ? state : { ...finish(state), filtering: false };
  // A key that is there already keeps its editor open, and nothing else happens.
  if (ready.editing !== null && ready !== state) return ready;
  switch (action.type) {
    case "move":
      return ready.editing?.kind === "pick" ? movePick(ready, ready.editing, action.by) : moveCursor(ready, action.by);
    case "go":
      return goTo(ready, action.path);
    case "enter":
      return enter(ready);
    case "finish":
      return ready;
    case "cancel":
      return ready.editing === null ? clearFilter({ ...ready, filtering: false }) : cancel(ready);
    case "back":
      return back(ready);
    case "type":
      return insert(ready, action.text, false);
    case "edit-key":
      return editKey(ready, action.key);
    case "paste":
      return paste(ready, action.text);
    case "set":
      return setAtPath(ready, action.path, (path) => setRow(ready, path, action.value));
    case "unset":
      return setRow(ready, action.path, undefined);
    case "retype":
      return retype(ready, action.text);
    case "fill":
      return filled(ready, action.values);
    case "add":
      return addRow(ready);
    case "undo":
      return undo(ready);
    case "redo":
      return redo(ready);
    case "filter":
      return beginFilter(ready);
    case "clear-filter":
      return clearFilter(ready);
    case "only-set":
      return { ...ready, onlySet: !ready.onlySet };
    case "show-problems":
      return { ...ready, showAll: true };
    default: {
      const row = currentRow(ready);
      if (row === undefined || row.kind === "add") return ready;
      return row.kind === "option" ? onOption(ready, row, action) : onRow(ready, row, action);
    }
  }
}

type RowAction = Extract<
  FormAction,
  {
    readonly type:
      | "toggle"
      | "step"
      | "set-null"
      | "set-empty"
      | "duplicate"
      | "edit-whole"
      | "rename"
      | "delete"
      | "move-row"
      | "kind"
      | "reveal";
  }
>;

/** An option is there or not; nothing else can be done to it. */
function onOption(state: FormState, row: FormRow, { type }: RowAction): FormState {
  if (type === "toggle") return toggle(state, row);
  return type === "delete" ? deleteRow(state, row) : state;
}

function onRow(state: FormState, row: FormRow, action: RowAction): FormState {
  switch (action.type) {
    case "toggle":
      return toggle(state, row);
    case "step":
      return step(state, row, action.by);
    case "set-null":
      return setRow(state, row.path, null);
    case "set-empty":
      return setEmpty(state, row);
    case "duplicate":
      return duplicateRow(state, row);
    case "edit-whole":
      return beginText(state, row.path, { whole: true });
    case "rename":
      return row.kind === "entry" ? beginKey(state, row.path.slice(0, -1), row.label) : state;
    case "delete":
      return deleteRow(state, row);
    case "move-row":
      return moveRow(state, row, action.by);
    case "kind":
      return switchKind(state, row, action.to);
    case "reveal":
      return { ...state, revealed: state.revealed === row.id ? null : row.id };
  }
}

function enter(state: FormState): FormState {
  if (state.editing?.kind === "pick") return finishPick(state, state.editing);
  if (state.editing !== null) return finish(state);
  if (state.filtering) return { ...state, filtering: false };
  const row = currentRow(state);
  return row === undefined ? state : enterRow(state, row);
}

function beginFilter(state: FormState): FormState {
  const level = levelOf(state);
  return { ...withLevel(state, { ...level, filter: suggestionOf(textOfEdit(level.filter)) }), filtering: true };
}

/** The cursor stays on the row that the filter found. */
function clearFilter(state: FormState): FormState {
  const row = currentRow(state);
  const next = withLevel(state, { ...levelOf(state), filter: levelAt([]).filter });
  return row === undefined ? next : pointTo(next, row.path);
}

function paste(state: FormState, text: string): FormState {
  if (state.editing !== null || state.filtering) return pasteBehindTyped(state, text) ?? insert(state, text, true);
  const row = currentRow(state);
  if (row === undefined || row.kind === "add" || row.kind === "option") return state;
  if (row.actual.kind === "boolean" || row.actual.kind === "choice") return state;
  const opened = enterRow(state, row);
  return opened.editing === null ? state : insert(opened, text, true);
}

function setAtPath(state: FormState, path: FieldPath | undefined, set: (path: FieldPath) => FormState): FormState {
  const row = path === undefined ? currentRow(state) : undefined;
  if (row?.kind === "add" || row?.kind === "option") return state;
  const at = path ?? row?.path;
  return at === undefined ? state : set(at);
}
