import { componentForm } from "../../../usecases/component/form.ts";
import { type FormScreenState, loadStored } from "../../forms/formScreen.ts";
import { overlapOf } from "../../forms/rebase.ts";
import { type ComposerState, composedOver } from "../../state/composer.ts";
import { type AppState, shown } from "../appState.ts";
import { type Context, changeTop, toast, toastFailure } from "../context.ts";
import { elsewhereOf, storedStack } from "./elsewhere.ts";

/** The composition that is shown, when the stack was changed elsewhere since it was opened. */
export function outdatedComposer(state: AppState): ComposerState | undefined {
  return elsewhereOf(state) === "changed" ? shown(state, "composer") : undefined;
}

/** The form that is shown, when its component was changed elsewhere since it was opened. */
export function outdatedForm(state: AppState): FormScreenState | undefined {
  return elsewhereOf(state) === "changed" ? shown(state, "form") : undefined;
}

/** Puts what is stored below the changes of the composition. */
export function loadStoredStack(context: Context): void {
  const stack = storedStack(context.store.get());
  if (stack === undefined) return;
  changeTop(context, "composer", (screen) => composedOver(screen, stack));
  toast(
    context,
    "Took in what is stored; your changes stay on top. {form.undo|composer.undo} takes that back.",
    "note",
  );
}

/** Puts what is stored below the changes of the form. */
export async function loadStoredComponent(context: Context): Promise<void> {
  const top = outdatedForm(context.store.get());
  if (top === undefined || top.component === null) return;
  const { type } = top.flavor.spec;
  const source = await componentForm(context.env, { type, ref: top.component.id });
  if (!source.ok) return toastFailure(context, source.error);
  const loaded = loadStored(top, source.value);
  changeTop(context, "form", () => loaded);
  const both = overlapOf(top.form, loaded.form.spec);
  const more = both.length === 0 ? "" : ` Yours stays of ${both.join(", ")}, changed there too.`;
  toast(
    context,
    `Took in what is stored; your changes stay on top. {form.undo|composer.undo} takes that back.${more}`,
    "note",
  );
}
