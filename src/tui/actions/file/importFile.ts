import { type Failure, filePlaceText } from "../../../core/failure.ts";
import type { Plan } from "../../../usecases/stackFile/plan.ts";
import { editOf } from "../../keymap/textEdit.ts";
import { type Context, sentenceOf, setOverlay, toast } from "../context.ts";
import { askText, openSheet } from "../overlay/prompt.ts";
import { openPlan } from "./openPlan.ts";

/** Asks for a stack file and shows what applying it would do. */
export function askForImport(context: Context): void {
  askText(context, {
    title: "Stack file to apply",
    typing: editOf(""),
    submit: (typed) => plan(context, typed.trim()),
  });
}

async function plan(context: Context, typed: string): Promise<string | undefined> {
  if (typed === "") return "Type the path of a file.";
  const [{ applyFiles }, { planFiles }, { userPath }] = await Promise.all([
    import("../../../usecases/stackFile/apply.ts"),
    import("../../../usecases/stackFile/plan.ts"),
    import("../../../usecases/text/userPath.ts"),
  ]);
  // The input of this process is the keyboard.
  const file = typed === "-" ? "./-" : userPath(typed);
  const planned = await planFiles(context.env, [file]);
  if (!planned.ok) return refusePlan(context, planned.error);
  return showPlan(context, file, planned.value, () =>
    applyFiles(context.env, { files: [file], agreed: planned.value }),
  );
}

/** Shows a plan, or says that there is nothing to do; closes the question before. */
export async function showPlan(
  context: Context,
  title: string,
  plan: Plan,
  apply: Parameters<typeof openPlan>[1]["apply"],
): Promise<undefined> {
  const { changesAnything } = await import("../../../usecases/stackFile/plan.ts");
  setOverlay(context, null);
  if (changesAnything(plan)) openPlan(context, { title, plan, apply });
  else toast(context, `Nothing to change: all is as ${title} says.`, "note");
}

/** One problem is said at the question; several are shown one below the other. */
export function refusePlan(context: Context, error: Failure): string | undefined {
  const problems = error.causes ?? [];
  if (problems.length === 0) return placed(error);
  openSheet(context, {
    title: error.message,
    lines: problems.flatMap((each) => ["", placed(each)]).slice(1),
  });
  return undefined;
}

function placed(failure: Failure): string {
  const { at = {} } = failure;
  const place = at.line === undefined ? undefined : filePlaceText(at);
  return place === undefined ? sentenceOf(failure) : `${place}: ${sentenceOf(failure)}`;
}
