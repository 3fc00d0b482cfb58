import type { PackagePlan, PackageWork } from "../../../core/python/packagePlan.ts";
import { err, ok, type Result } from "../../../core/result.ts";
import { carryOut } from "../../../usecases/integration/carryOut.ts";
import { commandText } from "../../../usecases/integration/commandText.ts";
import { nothingToDo, planNotes, planQuestion } from "../../../usecases/integration/packageWords.ts";
import { planPackages } from "../../../usecases/integration/plan.ts";
import { wantedIntegrations } from "../../../usecases/integration/wanted.ts";
import { given, textsOf } from "../../arguments/parsed.ts";
import type { CommandContext } from "../../command/context.ts";
import type { Answer } from "../../output/answer.ts";
import { planList } from "../../values/packages.ts";
import { aborted } from "../confirmation.ts";
import { environmentFor } from "./environmentFor.ts";
import { followed } from "./followed.ts";
import { doneAnswer } from "./packagesDone.ts";

/** What is asked for. */
export interface PackageRequest {
  readonly work: PackageWork;
  readonly names: readonly string[];
  /** Null is the active one. */
  readonly stack?: string | null;
  readonly folder?: string;
}

function dryNotes(plan: PackagePlan): readonly string[] {
  if (plan.requirements.length === 0) return planNotes(plan);
  return [...planNotes(plan), `This would be run: ${commandText(plan.command)}`];
}

/** A bundle changes no environment. */
function asks({ work }: PackagePlan): boolean {
  return work !== "bundle";
}

/** Shows what would be done and where, asks unless `--yes` answers beforehand, and does it. With `--dry-run` the plan is all. */
export async function packageAnswer(context: CommandContext, request: PackageRequest): Promise<Result<Answer>> {
  const { env, parsed, preview, confirm } = context;
  const wanted = { ...request, ignore: textsOf(parsed, "ignore-integration") };
  // A name that is none is told before anybody is asked about an environment.
  const known = await wantedIntegrations(env, wanted);
  if (!known.ok) return known;
  const target = await environmentFor(context);
  if (!target.ok) return target;
  const planned = await planPackages(env, {
    ...wanted,
    tool: given(parsed, "uv") ? "uv" : "pip",
    target: target.value,
  });
  if (!planned.ok) return planned;
  const plan = planned.value;
  if (given(parsed, "dry-run")) return ok(planList(plan, dryNotes(plan)));
  if (plan.requirements.length === 0) return ok({ kind: "done", message: nothingToDo(plan) });
  preview(planList(plan, planNotes(plan)));
  if (asks(plan) && !given(parsed, "yes")) {
    const answer = confirm(planQuestion(plan));
    if (answer === undefined) return err(aborted);
    if (!answer) return ok({ kind: "done", message: "Nothing was changed." });
  }
  const done = await followed(context, (follower) => carryOut(env, plan, follower));
  return done.ok ? doneAnswer(env, plan, done.value) : done;
}
