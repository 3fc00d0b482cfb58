import { counted } from "../../core/counted.ts";
import { listed } from "../../core/listed.ts";
import { packageKey } from "../../core/python/packageName.ts";
import type { PackagePlan, PackageWork } from "../../core/python/packagePlan.ts";
import { plainRequirementName } from "../../core/python/plainRequirement.ts";
import type { PackageVersion } from "../../core/python/toolProgress.ts";
import type { RunOutcome } from "./carryOut.ts";
import { environmentText } from "./environment.ts";

interface Words {
  /** What is asked: "Install 3 requirements into …?" */
  readonly ask: (count: number, place: string) => string;
  /** Said of what nothing is done for. */
  readonly skipped: string;
  /** While it is done. */
  readonly doing: string;
  readonly done: string;
}

const words: Readonly<Record<PackageWork, Words>> = {
  install: {
    ask: (count, place) => `Install ${counted(count, "requirement")} into ${place}?`,
    skipped: "Already installed",
    doing: "Installing",
    done: "Installed",
  },
  upgrade: {
    ask: (count, place) => `Upgrade ${counted(count, "requirement")} in ${place}?`,
    skipped: "Not installed",
    doing: "Upgrading",
    done: "Upgraded",
  },
  uninstall: {
    ask: (count, place) => `Remove ${counted(count, "package")} from ${place}?`,
    skipped: "Not installed",
    doing: "Removing",
    done: "Removed",
  },
  bundle: {
    ask: (count, place) => `Download ${counted(count, "requirement")} to ${place}?`,
    skipped: "Without packages",
    doing: "Downloading",
    done: "Downloaded",
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

/** What is asked before anything is done. */
export function planQuestion({ work, requirements, environment, folder }: PackagePlan): string {
  return words[work].ask(requirements.length, folder ?? environment.prefix);
}

/** What is said where nothing is to be done. */
export function nothingToDo(plan: PackagePlan): string {
  return ["There is nothing to do.", ...planNotes(plan)].join(" ");
}

/** "Installing slack and s3". */
export function doingText({ work, integrations }: PackagePlan): string {
  return `${words[work].doing} ${listed(integrations)}`;
}

/** What is said after it was done: "Installed s3: boto3 1.34.2 and s3fs 2024.2.0." */
export function doneText(plan: PackagePlan, { added, removed }: RunOutcome): string {
  const { work, integrations, folder } = plan;
  const changed = work === "uninstall" ? removed : askedFirst(plan, added);
  if (work === "upgrade" && changed.length === 0) return `Nothing is newer that ${listed(integrations)} would take.`;
  const what = changed.length === 0 ? "" : `: ${packagesText(changed)}`;
  const place = folder === undefined ? "" : ` to ${folder}`;
  return `${words[work].done} ${listed(integrations)}${place}${what}.`;
}

/** What was asked for stands before what came along. */
function askedFirst({ requirements }: PackagePlan, added: readonly PackageVersion[]): readonly PackageVersion[] {
  const names = requirements.map(({ requirement }) => plainRequirementName(requirement) ?? requirement);
  const asked = new Set(names.map(packageKey));
  const isAsked = ({ name }: PackageVersion): boolean => asked.has(packageKey(name));
  return [...added.filter(isAsked), ...added.filter((each) => !isAsked(each))];
}

/** So many packages are named. */
const mostNamed = 8;

function packagesText(packages: readonly PackageVersion[]): string {
  const names = packages.slice(0, mostNamed).map(({ name, version }) => `${name} ${version}`);
  const left = packages.length - names.length;
  return left > 0 ? `${names.join(", ")} and ${left} more` : listed(names);
}
