import { err, ok, type Result } from "../../../core/result.ts";
import { changesAnything, type Plan } from "../../../usecases/stackFile/plan.ts";
import { planSentence } from "../../../usecases/stackFile/planSentence.ts";
import { given } from "../../arguments/parsed.ts";
import type { CommandContext } from "../../command/context.ts";
import type { Answer } from "../../output/answer.ts";
import { planItems } from "../../values/plan.ts";
import { aborted } from "../confirmation.ts";
import { planAnswer } from "./planAnswer.ts";

/** What is to be applied. */
export interface Applicable {
  readonly plan: () => Promise<Result<Plan>>;
  /** `agreed`: the plan that was shown. */
  readonly apply: (agreed?: Plan) => Promise<Result<Plan>>;
}

/** Shows the plan and asks, unless `--yes` answers beforehand; then applies it. With `--dry-run` the plan is all. */
export async function applyAnswer(
  { env, parsed, confirm, preview }: CommandContext,
  { plan: planIt, apply }: Applicable,
): Promise<Result<Answer>> {
  const dryRun = given(parsed, "dry-run");
  const plan = dryRun || !given(parsed, "yes") ? await planIt() : undefined;
  if (plan?.ok === false) return plan;
  if (dryRun && plan !== undefined) return ok(planAnswer(plan.value));
  // Where nothing may change, applying says so, and nobody need answer before.
  if (plan !== undefined && changesAnything(plan.value) && !env.isReadOnly()) {
    preview(planAnswer(plan.value));
    const answer = confirm("Apply this?");
    if (answer === undefined) return err(aborted);
    if (!answer) return ok({ kind: "done", message: "Nothing was applied." });
  }
  const done = await apply(plan?.value);
  if (!done.ok) return done;
  const undo = changesAnything(done.value) ? " mlstack undo takes it back." : "";
  return ok({
    kind: "done",
    message: `${planSentence(done.value, { create: "created", change: "changed" })}${undo}`,
    value: planItems(done.value),
    findings: done.value.warnings,
  });
}
