import { ok } from "../../../core/result.ts";
import { planFiles } from "../../../usecases/stackFile/plan.ts";
import { given } from "../../arguments/parsed.ts";
import type { Run } from "../../command/context.ts";
import { planAnswer } from "./planAnswer.ts";

/** `mlstack plan FILE… [--check]`. */
export const run: Run = async ({ env, parsed }) => {
  const plan = await planFiles(env, parsed.arguments);
  return plan.ok ? ok(planAnswer(plan.value, { fails: given(parsed, "check") })) : plan;
};
