import { lacksOf } from "./dependencies.ts";
import { holds } from "./holds.ts";
import type { InstalledPackages } from "./installed.ts";
import type { MarkerVariables } from "./markerVariables.ts";
import { packageKey } from "./packageName.ts";
import { readRequirement } from "./requirement.ts";
import { fits } from "./specifier.ts";

/** What requirements are held against. */
export interface CheckedEnvironment {
  readonly packages: InstalledPackages;
  readonly variables: MarkerVariables;
}

/** Something that a package which is there needs, and that is not there in a version that will do. */
export interface Lack {
  /** The requirement, as the package writes it. */
  readonly requirement: string;
  /** The package that has it. */
  readonly of: string;
  /** The version that is there instead; absent: none. */
  readonly installed?: string;
}

/** How an environment stands to one requirement. `not-needed`: its marker leaves this environment out. */
export interface RequirementCheck {
  readonly requirement: string;
  readonly state: "installed" | "missing" | "wrong version" | "not needed";
  /** The name of the package, as it is written. */
  readonly name: string;
  /** The version that is there. */
  readonly installed?: string;
  /** What the package, with the extras that are asked for, needs itself and lacks. */
  readonly lacks: readonly Lack[];
}

/**
 * Holds a requirement against an environment, as ZenML does: the package, its version, and what the package and its extras need themselves. Where
 * that has extras in turn, such as an extra `all` of the same package, these are followed too. ZenML 0.98: integrations/integration.py,
 * `check_installation`. A text that is no requirement is missing.
 */
export function checkRequirement(text: string, environment: CheckedEnvironment): RequirementCheck {
  return withLacks(checkPackage(text, environment), environment);
}

/** The same for the package alone, which needs no more than names of folders. */
export function checkPackage(text: string, { packages, variables }: CheckedEnvironment): RequirementCheck {
  // Most packages are in no environment; of those the name alone decides.
  const begin = /^[\w.-]*\w/.exec(text)?.[0] ?? "";
  if (!text.includes(";") && packages.find(packageKey(begin)) === undefined) {
    return { requirement: text, name: begin, state: "missing", lacks: [] };
  }
  const requirement = readRequirement(text);
  if (requirement === undefined) return { requirement: text, name: text, state: "missing", lacks: [] };
  const { name, marker, specifiers, key } = requirement;
  const about = { requirement: text, name, lacks: [] };
  if (marker !== undefined && !holds(marker, variables)) return { ...about, state: "not needed" };
  const found = packages.find(key);
  if (found === undefined) return { ...about, state: "missing" };
  const installed = found.version;
  return { ...about, state: fits(specifiers, installed) ? "installed" : "wrong version", installed };
}

/** Adds what the package itself lacks. */
export function withLacks(check: RequirementCheck, environment: CheckedEnvironment): RequirementCheck {
  const requirement = check.state === "installed" ? readRequirement(check.requirement) : undefined;
  const found = requirement && environment.packages.find(requirement.key);
  if (requirement === undefined || found === undefined) return check;
  return { ...check, lacks: lacksOf(found, requirement, environment) };
}
