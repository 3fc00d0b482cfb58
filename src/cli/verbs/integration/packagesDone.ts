import type { Finding } from "../../../core/finding.ts";
import { listed } from "../../../core/listed.ts";
import type { PackagePlan, PackageWork } from "../../../core/python/packagePlan.ts";
import { ok, type Result } from "../../../core/result.ts";
import type { Env } from "../../../usecases/env.ts";
import type { RunOutcome } from "../../../usecases/integration/carryOut.ts";
import { unsatisfied } from "../../../usecases/integration/unsatisfied.ts";
import type { Done } from "../../output/answer.ts";
import { facts } from "../../values/named.ts";
import { packagesText, packageValues } from "../../values/packages.ts";

const done: Readonly<Record<PackageWork, string>> = {
  install: "Installed",
  upgrade: "Upgraded",
  uninstall: "Removed",
  bundle: "Downloaded",
};

/** What is said after it was done, by what the environment holds then. */
export async function doneAnswer(env: Env, plan: PackagePlan, outcome: RunOutcome): Promise<Result<Done>> {
  const { work, integrations, environment, folder } = plan;
  const { added, removed, broken, log } = outcome;
  const changed = work === "uninstall" ? removed : added;
  const isSame = work === "upgrade" && changed.length === 0;
  const lacking = await unsatisfied(env, plan);
  const what = changed.length === 0 ? "" : `: ${packagesText(changed)}`;
  const place = folder === undefined ? "" : ` to ${folder}`;
  const kept = log === undefined ? "" : ` Its log is ${log}.`;
  return ok({
    kind: "done",
    message: `${isSame ? sameText(integrations) : `${done[work]} ${listed(integrations)}${place}${what}.`}${kept}`,
    value: facts({
      integrations: [...integrations],
      environment: environment.prefix,
      folder: folder ?? null,
      added: packageValues(added),
      removed: packageValues(removed),
      log: log ?? null,
    }),
    findings: [...broken.map(brokenPackage), ...lacking.map(notSatisfied)],
  });
}

function sameText(integrations: readonly string[]): string {
  return `Nothing is newer that ${listed(integrations)} would take.`;
}

function brokenPackage(message: string): Finding {
  return { rule: "broken-package", severity: "warning", message, at: {} };
}

function notSatisfied({ name, state }: { readonly name: string; readonly state: string }): Finding {
  const message = `${name} is ${state} all the same: mlstack integration describe ${name} tells what it lacks.`;
  return { rule: "integration-unsatisfied", severity: "warning", message, at: {} };
}
