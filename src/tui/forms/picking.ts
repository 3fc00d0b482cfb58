import type { FieldPath } from "../../core/failure.ts";
import { textOfEdit } from "../keymap/textEdit.ts";
import type { FormState, PickEditing } from "./formState.ts";
import { changed, withValue } from "./history.ts";
import { type Move, moved } from "./levels.ts";
import { slotAt } from "./slot.ts";
import { pathKey } from "./valueAt.ts";

/** Opens the list of texts that a value can be: the members of an enum. */
export function beginPick(
  state: FormState,
  path: FieldPath,
  options: readonly string[],
  begin: { readonly isNew?: boolean; readonly pastLength?: number } = {},
): FormState {
  const slot = slotAt(state, path);
  if (slot === undefined || options.length === 0) return state;
  const present = slot.value ?? slot.field?.default;
  const index = typeof present === "string" ? options.indexOf(present) : -1;
  const { isNew = false, pastLength = state.past.length } = begin;
  const editing: PickEditing = {
    kind: "pick",
    path,
    options,
    filter: { before: "", after: "" },
    index: Math.max(0, index),
    isNew,
    pastLength,
  };
  return { ...state, editing, filtering: false };
}

/** The options that the filter leaves: those that begin with it, then those that hold it. */
export function pickOptions({ options, filter }: PickEditing): readonly string[] {
  const text = textOfEdit(filter).toLowerCase();
  if (text === "") return options;
  const first = options.filter((option) => option.toLowerCase().startsWith(text));
  return [...first, ...options.filter((option) => !first.includes(option) && option.toLowerCase().includes(text))];
}

/** Moves within the options. */
export function movePick(state: FormState, editing: PickEditing, move: Move): FormState {
  const count = pickOptions(editing).length;
  return count === 0 ? state : { ...state, editing: { ...editing, index: moved(editing.index, move, count) } };
}

/** Takes the option under the cursor; nothing happens when the filter leaves none. */
export function finishPick(state: FormState, editing: PickEditing): FormState {
  const option = pickOptions(editing)[editing.index];
  if (option === undefined) return state;
  const { path } = editing;
  const key = pathKey(path);
  const touched = state.touched.includes(key) ? state.touched : [...state.touched, key];
  const closed: FormState = { ...state, editing: null, touched };
  return changed(closed, path, withValue(closed, path, option));
}
