import { capital } from "../../../core/capital.ts";
import { counted } from "../../../core/counted.ts";
import type { Finding } from "../../../core/finding.ts";
import { listed } from "../../../core/listed.ts";
import type { PackagePlan, PackageWork } from "../../../core/python/packagePlan.ts";
import type { RunOutcome } from "../../../usecases/integration/carryOut.ts";
import { commandText } from "../../../usecases/integration/commandText.ts";
import type { Done } from "../../output/answer.ts";
import { facts } from "../../values/named.ts";
import { packagesText, packageValues, targetText } from "../../values/packages.ts";

const deeds: Readonly<Record<PackageWork, { readonly verb: string; readonly done: string }>> = {
  install: { verb: "install", done: "Installed" },
  upgrade: { verb: "upgrade", done: "Upgraded" },
  uninstall: { verb: "remove", done: "Removed" },
  bundle: { verb: "download", done: "Downloaded" },
};

/** What is said about a plan: where it is carried out, what nothing is done for, what stays. */
export function planNotes(plan: PackagePlan, { isDry }: { readonly isDry: boolean }): readonly string[] {
  const { skipped, kept, work, requirements, command } = plan;
  const skippedText = {
    install: "already installed",
    upgrade: "not installed",
    uninstall: "not installed",
    bundle: "without packages",
  }[work];
  return [
    ...(requirements.length === 0
      ? ["There is nothing to do."]
      : [`${capital(deeds[work].verb)}: ${targetText(plan)}.`]),
    ...(skipped.length === 0 ? [] : [`${capital(skippedText)}: ${listed(skipped)}.`]),
    ...(kept.length === 0 ? [] : [`Kept, since other integrations need them too: ${listed(kept)}.`]),
    ...(isDry && requirements.length > 0 ? [`This would be run: ${commandText(command)}`] : []),
  ];
}

/** What is asked before anything is done. */
export function question({ work, requirements, environment, command }: PackagePlan): string {
  const what = counted(requirements.length, work === "uninstall" ? "package" : "requirement");
  const where = work === "bundle" ? (command.words[command.words.indexOf("--dest") + 1] ?? "") : environment.prefix;
  const preposition = { install: "into", upgrade: "in", uninstall: "from", bundle: "to" }[work];
  return `${capital(deeds[work].verb)} ${what} ${preposition} ${where}?`;
}

/** What is said after it was done. */
export function doneAnswer({ work, integrations, environment }: PackagePlan, outcome: RunOutcome): Done {
  const { added, removed, broken, log } = outcome;
  const changed = work === "uninstall" ? removed : added;
  const what = changed.length === 0 ? "" : `: ${packagesText(changed)}`;
  const log_ = log === undefined ? "" : ` All that was said is in ${log}.`;
  return {
    kind: "done",
    message: `${deeds[work].done} ${listed(integrations)}${what}.${log_}`,
    value: facts({
      integrations,
      environment: environment.prefix,
      added: packageValues(added),
      removed: packageValues(removed),
      log: log ?? null,
    }),
    findings: broken.map(brokenFinding),
  };
}

function brokenFinding(message: string): Finding {
  return { rule: "broken-package", severity: "warning", message, at: {} };
}
