import type { Finding } from "../../../core/finding.ts";
import type { PackagePlan } from "../../../core/python/packagePlan.ts";
import { ok, type Result } from "../../../core/result.ts";
import type { Env } from "../../../usecases/env.ts";
import type { RunOutcome } from "../../../usecases/integration/carryOut.ts";
import { doneText } from "../../../usecases/integration/packageWords.ts";
import { type StateNow, statesNow } from "../../../usecases/integration/statesNow.ts";
import type { Done } from "../../output/answer.ts";
import { facts } from "../../values/named.ts";
import { packageValues } from "../../values/packages.ts";

/** What is said after it was done, by what the environment holds then. */
export async function doneAnswer(env: Env, plan: PackagePlan, outcome: RunOutcome): Promise<Result<Done>> {
  const { added, removed, broken, log } = outcome;
  const isThere = plan.work === "install" || plan.work === "upgrade";
  const lacking = isThere ? (await statesNow(env, plan)).filter(({ state }) => state !== "installed") : [];
  return ok({
    kind: "done",
    message: `${doneText(plan, outcome)}${log === undefined ? "" : ` Its log is ${log}.`}`,
    value: facts({
      integrations: [...plan.integrations],
      environment: plan.environment.prefix,
      folder: plan.folder ?? null,
      added: packageValues(added),
      removed: packageValues(removed),
      log: log ?? null,
    }),
    findings: [...broken.map(brokenPackage), ...lacking.map(notSatisfied)],
  });
}

function brokenPackage(message: string): Finding {
  return { rule: "broken-package", severity: "warning", message, at: {} };
}

function notSatisfied({ name, state }: StateNow): Finding {
  const message = `${name} is ${state} all the same: mlstack integration describe ${name} tells what it lacks.`;
  return { rule: "integration-unsatisfied", severity: "warning", message, at: {} };
}
