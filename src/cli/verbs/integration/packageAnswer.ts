import type { PackageWork } from "../../../core/python/packagePlan.ts";
import { err, ok, type Result } from "../../../core/result.ts";
import { carryOut } from "../../../usecases/integration/carryOut.ts";
import { planPackages } from "../../../usecases/integration/plan.ts";
import { given, textsOf } from "../../arguments/parsed.ts";
import type { CommandContext } from "../../command/context.ts";
import type { Answer } from "../../output/answer.ts";
import { planList } from "../../values/packages.ts";
import { aborted } from "../confirmation.ts";
import { environmentFor } from "./environmentFor.ts";
import { doneAnswer, planNotes, question } from "./packageWords.ts";

/** What is asked for. */
export interface PackageRequest {
  readonly work: PackageWork;
  readonly names: readonly string[];
  /** Null is the active one. */
  readonly stack?: string | null;
  readonly folder?: string;
}

/** Shows what would be done and where, asks unless `--yes` answers beforehand, and does it. With `--dry-run` the plan is all. */
export async function packageAnswer(context: CommandContext, request: PackageRequest): Promise<Result<Answer>> {
  const { env, parsed, preview, confirm, live, untilInterrupted } = context;
  const ignore = textsOf(parsed, "ignore-integration");
  const environment = await environmentFor(context);
  if (!environment.ok) return environment;
  const uv = given(parsed, "uv");
  const planned = await planPackages(env, { ...request, ignore, uv, environment: environment.value });
  if (!planned.ok) return planned;
  const plan = planned.value;
  if (given(parsed, "dry-run")) return ok(planList(plan, planNotes(plan, { isDry: true })));
  if (plan.requirements.length === 0) return ok({ kind: "done", message: planNotes(plan, { isDry: false }).join(" ") });
  preview(planList(plan, planNotes(plan, { isDry: false })));
  if (!given(parsed, "yes")) {
    const answer = confirm(question(plan));
    if (answer === undefined) return err(aborted);
    if (!answer) return ok({ kind: "done", message: "Nothing was changed." });
  }
  const done = await untilInterrupted((signal) => carryOut(env, plan, { signal, onLine: live }));
  return done.ok ? ok(doneAnswer(plan, done.value)) : done;
}
