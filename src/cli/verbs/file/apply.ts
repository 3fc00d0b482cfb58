import { failure } from "../../../core/failure.ts";
import { err, ok } from "../../../core/result.ts";
import { applyFiles } from "../../../usecases/stackFile/apply.ts";
import { changesAnything, planFiles } from "../../../usecases/stackFile/plan.ts";
import { standardInput } from "../../../usecases/stackFile/read.ts";
import { given } from "../../arguments/parsed.ts";
import type { Run } from "../../command/context.ts";
import { planItems, planSentence } from "../../values/plan.ts";
import { aborted } from "../confirmation.ts";
import { planAnswer } from "./planAnswer.ts";

/** `mlstack apply FILE… [--dry-run] [-y]`: shows the plan and asks, unless the answer is given beforehand. */
export const run: Run = async ({ env, parsed, confirm, preview }) => {
  const files = parsed.arguments;
  const dryRun = given(parsed, "dry-run");
  const asks = !given(parsed, "yes");
  if (asks && !dryRun && files.includes(standardInput)) return err(answerBeforehand);
  const plan = dryRun || asks ? await planFiles(env, files) : undefined;
  if (plan?.ok === false) return plan;
  if (dryRun && plan !== undefined) return ok(planAnswer(plan.value));
  if (plan !== undefined && changesAnything(plan.value)) {
    preview(planAnswer(plan.value));
    const answer = confirm("Apply this?");
    if (answer === undefined) return err(aborted);
    if (!answer) return ok({ kind: "done", message: "Nothing was applied." });
  }
  const done = await applyFiles(env, { files, ...(plan && { agreed: plan.value }) });
  if (!done.ok) return done;
  const undo = changesAnything(done.value) ? " mlstack undo takes it back." : "";
  return ok({
    kind: "done",
    message: `${planSentence(done.value, { create: "created", change: "changed" })}${undo}`,
    value: planItems(done.value),
    findings: done.value.warnings,
  });
};

const answerBeforehand = failure("usage", "A file on standard input leaves no place for an answer.", {
  at: { option: "--yes" },
  hint: "Give -y, or --dry-run to look first.",
});
