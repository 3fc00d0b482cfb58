import type { FieldPath } from "../../core/failure.ts";
import type { Value } from "../../core/value/value.ts";
import type { FormValues } from "./fill.ts";
import type { Move } from "./levels.ts";

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

/** An action that is done to the row under the cursor and to nothing else. */
export type RowAction = Extract<
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
