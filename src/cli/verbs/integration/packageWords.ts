import { counted } from "../../../core/counted.ts";
import { listed } from "../../../core/listed.ts";
import type { PackagePlan, PackageWork } from "../../../core/python/packagePlan.ts";
import { commandText } from "../../../usecases/integration/commandText.ts";
import { environmentText } from "../../../usecases/integration/environment.ts";
import type { Done } from "../../output/answer.ts";

interface Words {
  /** What is asked: "Install 3 requirements into …?" */
  readonly ask: (count: number, place: string) => string;
  /** Said of what nothing is done for. */
  readonly skipped: string;
}

const words: Readonly<Record<PackageWork, Words>> = {
  install: {
    ask: (count, place) => `Install ${counted(count, "requirement")} into ${place}?`,
    skipped: "Already installed",
  },
  upgrade: {
    ask: (count, place) => `Upgrade ${counted(count, "requirement")} in ${place}?`,
    skipped: "Not installed",
  },
  uninstall: {
    ask: (count, place) => `Remove ${counted(count, "package")} from ${place}?`,
    skipped: "Not installed",
  },
  bundle: {
    ask: (count, place) => `Download ${counted(count, "requirement")} to ${place}?`,
    skipped: "Without packages",
  },
};

/** What is said about a plan before it is carried out: where, what nothing is done for, what stays. */
export function planNotes({ environment, toolName, skipped, kept, losing, work }: PackagePlan): readonly string[] {
  return [
    `The environment is ${environmentText(environment)}; the tool is ${toolName}.`,
    ...(skipped.length === 0 ? [] : [`${words[work].skipped}: ${listed(skipped)}.`]),
    ...(kept.length === 0 ? [] : [`${listed(kept)} will stay: other integrations need them too.`]),
    ...(losing.length === 0 ? [] : [`${listed(losing)} will lose packages by this.`]),
  ];
}

/** The same for `--dry-run`, with the command that would be run. */
export function dryNotes(plan: PackagePlan): readonly string[] {
  if (plan.requirements.length === 0) return planNotes(plan);
  return [...planNotes(plan), `This would be run: ${commandText(plan.command)}`];
}

/** What is asked before anything is done. */
export function question({ work, requirements, environment, folder }: PackagePlan): string {
  return words[work].ask(requirements.length, folder ?? environment.prefix);
}

/** What is said where nothing is to be done. */
export function nothingToDo(plan: PackagePlan): Done {
  return { kind: "done", message: ["There is nothing to do.", ...planNotes(plan)].join(" ") };
}
