import { formKey } from "../forms/formKeys.ts";
import { formReducer } from "../forms/reducer.ts";
import type { KeyEvent, PasteEvent } from "../terminal/events.ts";
import { type Context, changeTop, shown } from "./context.ts";

/** Gives a key or a paste to the text that is typed in the form; tells whether the form took it. */
export function typeIntoForm(context: Context, event: KeyEvent | PasteEvent): boolean {
  const screen = shown(context.store.get(), "form");
  const action = screen === undefined ? undefined : formKey(screen.form, event);
  if (action === undefined) return false;
  changeTop(context, "form", (now) => ({ ...now, form: formReducer(now.form, action) }));
  return true;
}
