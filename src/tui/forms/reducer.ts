import type { FieldPath } from "../../core/failure.ts";
import { suggestionOf, textOfEdit } from "../keymap/textEdit.ts";
import { filled } from "./fill.ts";
import type { FormAction, RowAction } from "./formAction.ts";
import { type FormState, levelAt, levelOf, withLevel } from "./formState.ts";
import { redo, undo } from "./history.ts";
import { switchKind } from "./kinds.ts";
import { back, goTo, moveCursor, pointTo, settled } from "./levels.ts";
import { pasteBehindTyped } from "./pasteLines.ts";
import { finishPick, movePick } from "./picking.ts";
import type { FormRow } from "./row.ts";
import { addRow, deleteRow, duplicateRow, enterRow, moveRow, setEmpty, setRow, toggle } from "./rowEdits.ts";
import { currentRow } from "./rows.ts";
import { step } from "./stepping.ts";
import { beginKey, beginText, cancel, editKey, finish, insert, retype } from "./typing.ts";

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
