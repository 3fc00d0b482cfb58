import type { FormAction } from "../../forms/formAction.ts";
import type { FormScreenState } from "../../forms/formScreen.ts";
import { levelOf } from "../../forms/formState.ts";
import { formReducer } from "../../forms/reducer.ts";
import type { FormRow } from "../../forms/row.ts";
import { currentRow } from "../../forms/rows.ts";
import { textOfEdit } from "../../keymap/textEdit.ts";
import { type AppState, shown } from "../appState.ts";
import { type Command, wordsOf } from "../command.ts";
import { type Context, changeTop } from "../context.ts";

/** A command that does this to the form. */
export function act(action: FormAction): Command["run"] {
  return (context) => actOn(context, action);
}

/** Does this to the form that is shown. */
export function actOn(context: Context, action: FormAction): void {
  changeTop(context, "form", (screen) => ({ ...screen, form: formReducer(screen.form, action) }));
}

/** The form that is shown. */
export function formOn(state: AppState): FormScreenState | undefined {
  return shown(state, "form");
}

/** The row under its cursor. */
export function rowOn(state: AppState): FormRow | undefined {
  const screen = formOn(state);
  return screen === undefined ? undefined : currentRow(screen.form);
}

/** The row under the cursor, if it is the one of a value. */
export function valueRowOn(state: AppState): FormRow | undefined {
  const row = rowOn(state);
  return row === undefined || row.kind === "add" || row.kind === "option" ? undefined : row;
}

/** Tells whether a page inside the form is open. */
export function isInside(state: AppState): boolean {
  const screen = formOn(state);
  return screen !== undefined && levelOf(screen.form).path.length > 0;
}

/** Tells whether a filter hides fields. */
export function isFiltered(state: AppState): boolean {
  const screen = formOn(state);
  return screen !== undefined && textOfEdit(levelOf(screen.form).filter) !== "";
}

/** Why nothing can be done to a row where there is none. */
function whyNoRow(state: AppState): string {
  return isFiltered(state) ? "No field matches the filter; {form.clearFilter} shows all." : "There is no field here.";
}

/** A command for the row under the cursor; where a filter leaves none it says so instead of speaking of the field. */
export function forRow(command: Command): Command {
  const { when = () => true, else: why = "" } = command;
  return {
    ...command,
    when: (state) => rowOn(state) !== undefined && when(state),
    else: (state) => (rowOn(state) === undefined ? whyNoRow(state) : wordsOf(why, state)),
  };
}
