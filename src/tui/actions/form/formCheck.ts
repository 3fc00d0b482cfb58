import { err, ok, type Result } from "../../../core/result.ts";
import { checkForm } from "../../../usecases/artifact/checkForm.ts";
import { type FormScreenState, registrationOf } from "../../forms/formScreen.ts";
import { isTyping } from "../../forms/formState.ts";
import { problemsOf } from "../../forms/problems.ts";
import { formReducer } from "../../forms/reducer.ts";
import type { AppState } from "../appState.ts";
import type { Command } from "../command.ts";
import { type Context, toast } from "../context.ts";
import { startTask } from "../tasks.ts";
import { formOn } from "./formPlace.ts";

/** Tries the artifact store as the form describes it, before it is saved, in the background. */
function check(context: Context): void {
  const screen = formOn(context.store.get());
  if (screen === undefined) return;
  const form = isTyping(screen.form) ? formReducer(screen.form, { type: "finish" }) : screen.form;
  if (problemsOf(form).length > 0) {
    toast(context, "What is wrong with the fields comes first; {form.save} shows it.", "note");
    return;
  }
  const { name } = registrationOf({ ...screen, form });
  startTask(context, { title: `Checking ${name}`, work: (signal) => checked(context, { ...screen, form }, signal) });
}

async function checked({ env }: Context, screen: FormScreenState, signal: AbortSignal): Promise<Result<string>> {
  const { component, flavor, form } = screen;
  const { name, configuration } = registrationOf(screen);
  const report = await checkForm(
    env,
    {
      name,
      flavor: flavor.spec.name,
      configuration: form.spec.stored?.(form.values, form.kept) ?? configuration,
      kept: form.kept,
      ...(component !== null && { ref: component.id }),
    },
    { signal },
  );
  if (!report.ok) return report;
  const { failure } = report.value;
  return failure === undefined ? ok(`${name} works as it is here.`) : err(failure);
}

const isStore = (state: AppState): boolean => formOn(state)?.flavor.spec.type === "artifact_store";

/** What forms of artifact stores offer besides. */
export const formCheckCommands: readonly Command[] = [
  {
    id: "form.check",
    title: "check",
    keys: ["ctrl+t"],
    on: ["form"],
    aliases: ["test the connection", "try"],
    when: isStore,
    else: "Only artifact stores can be checked.",
    footer: true,
    run: check,
  },
];
