import type { Failure } from "../../../core/failure.ts";
import type { SavedComponent } from "../../../usecases/component/register.ts";
import { checkedAnew, type FormScreenState } from "../../forms/formScreen.ts";
import { problemsOf, toldWithField } from "../../forms/problems.ts";
import { formReducer } from "../../forms/reducer.ts";
import { chooseComponent } from "../../state/composer.ts";
import { topOf } from "../../state/screenStack.ts";
import { typedList } from "../../state/typedListScreen.ts";
import { draftKeyOf } from "../../work/draftKey.ts";
import { saveComponent } from "../../work/saveComponent.ts";
import { shown } from "../appState.ts";
import { goOnWith } from "../composer/makeFix.ts";
import { type Context, changeTop, closeTop, openScreenState, sentenceOf, toast } from "../context.ts";
import { discardDraft } from "../drafts/drafts.ts";
import { conflictText, elsewhereOf } from "../drafts/elsewhere.ts";
import { showItem } from "../list/showItem.ts";
import { askChoice } from "../overlay/prompt.ts";

/** Saves what the form holds: all problems show and nothing is saved, or it is saved and the form closes. */
export async function saveForm(context: Context): Promise<void> {
  const open = shown(context.store.get(), "form");
  if (open === undefined) return;
  const screen = { ...open, form: formReducer(open.form, { type: "finish" }) };
  const problems = problemsOf(screen.form);
  if (problems.length > 0) return showProblems(context, screen, problems);
  const result = await saveComponent(context.env, screen);
  if (!result.ok) {
    const again = result.error.code === "name-taken" ? checkedAnew(screen) : screen;
    const found = problemsOf(again.form);
    if (found.length > 0) return showProblems(context, again, found);
    if (result.error.code === "conflict" || result.error.code === "not-found") await context.reload();
    const conflict = conflictText(elsewhereOf(context.store.get()));
    return toast(context, conflict ?? `Not saved: ${sentenceOf(result.error)}`, "failed");
  }
  await leave(context, screen, result.value);
}

/** All problems show. The cursor goes to the only one, or to the one that is chosen of several. */
function showProblems(context: Context, screen: FormScreenState, problems: readonly Failure[]): void {
  const [first, ...more] = problems;
  const form = formReducer(screen.form, { type: "show-problems" });
  const go = (problem: Failure | undefined): void => {
    const path = problem?.at?.field ?? [];
    changeTop(context, "form", (now) => ({ ...now, form: formReducer(form, { type: "go", path }) }));
  };
  go(first);
  if (first === undefined) return;
  toast(
    context,
    `Not saved: ${more.length === 0 ? sentenceOf(first) : `${problems.length} things are wrong.`}`,
    "failed",
  );
  if (more.length === 0) return;
  askChoice(context, {
    title: `${problems.length} things to put right`,
    options: problems.map((problem, index) => ({ key: String(index), label: toldWithField(problem) })),
    choose: (key) => go(problems[Number(key)]),
  });
}

/** From a flavor to the components: back to them when the flavor was chosen for one of them, else above the flavors. */
function leaveFlavors(context: Context): void {
  const { screens } = context.store.get();
  if (screens.at(-2)?.screen === "components") closeTop(context);
  else openScreenState(context, typedList("components"));
}

/** Back to where the form was opened, with the component under the cursor or in its slot; from the catalogue to the components of its type. */
async function leave(
  context: Context,
  screen: FormScreenState,
  { component, warnings }: SavedComponent,
): Promise<void> {
  closeTop(context);
  await discardDraft(context, draftKeyOf(screen));
  if (shown(context.store.get(), "flavors") !== undefined) leaveFlavors(context);
  changeTop(context, "components", (list) => ({ ...list, type: component.type }));
  if (screen.fix !== undefined && shown(context.store.get(), "composer") !== undefined)
    return goOnWith(context, screen.fix, component);
  if (screen.composer !== null && screen.component === null)
    changeTop(context, "composer", (composer) => chooseComponent(composer, component.type, component.id));
  const { screen: below } = topOf(context.store.get().screens);
  if (below === "components" || below === "composer") showItem(context, component.id);
  const [warning] = warnings;
  if (warning === undefined) toast(context, `Saved ${component.name}.`);
  else toast(context, `Saved ${component.name}. ${warning.message}`, "note");
}
