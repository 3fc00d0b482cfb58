import type { SavedComponent } from "../../usecases/component/register.ts";
import type { FormScreenState } from "../forms/formScreen.ts";
import { problemsOf } from "../forms/problems.ts";
import { formReducer } from "../forms/reducer.ts";
import { chooseComponent } from "../state/composer.ts";
import { select } from "../state/list.ts";
import { draftKeyOf } from "../work/draftKey.ts";
import { saveComponent } from "../work/saveComponent.ts";
import { type Context, changeTop, closeTop, sentenceOf, shown, toast } from "./context.ts";
import { discardDraft } from "./drafts.ts";
import { conflictText, outdatedForm } from "./loadStored.ts";

/** Saves what the form holds: all problems show and nothing is saved, or it is saved and the form closes. */
export async function saveForm(context: Context): Promise<void> {
  const open = shown(context.store.get(), "form");
  if (open === undefined) return;
  const screen = { ...open, form: formReducer(open.form, { type: "finish" }) };
  const problems = problemsOf(screen.form);
  const [first] = problems;
  if (first !== undefined) {
    const shownForm = formReducer(screen.form, { type: "show-problems" });
    const at = first.at?.field;
    changeTop(context, "form", (now) => ({
      ...now,
      form: at === undefined ? shownForm : formReducer(shownForm, { type: "go", path: at }),
    }));
    const others = problems.length === 1 ? "" : ` (and ${problems.length - 1} more)`;
    return toast(context, `Not saved${others}: ${sentenceOf(first)}`, "failed");
  }
  const result = await saveComponent(context.env, screen);
  if (!result.ok) {
    if (result.error.code === "conflict") await context.reload();
    const isOutdated = outdatedForm(context.store.get()) !== undefined;
    return toast(context, isOutdated ? conflictText : `Not saved: ${sentenceOf(result.error)}`, "failed");
  }
  await leave(context, screen, result.value);
}

/** Back to where the form was opened, with the component under the cursor or in its slot. */
async function leave(
  context: Context,
  screen: FormScreenState,
  { component, warnings }: SavedComponent,
): Promise<void> {
  closeTop(context);
  await discardDraft(context, draftKeyOf(screen));
  if (shown(context.store.get(), "flavors") !== undefined) closeTop(context);
  changeTop(context, "components", (list) => ({
    ...list,
    type: component.type,
    list: select(list.list, component.id),
  }));
  if (screen.composer !== null && screen.component === null) {
    changeTop(context, "composer", (composer) => ({
      ...chooseComponent(composer, component.type, component.id),
      candidates: select(composer.candidates, component.id),
    }));
  }
  const [warning] = warnings;
  if (warning === undefined) toast(context, `Saved ${component.name}.`);
  else toast(context, `Saved ${component.name}. ${warning.message}`, "note");
}
