import { holds } from "./holds.ts";
import type { InstalledPackage, InstalledPackages } from "./installed.ts";
import type { MarkerVariables } from "./markerVariables.ts";
import { type Requirement, readRequirement } from "./requirement.ts";
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
  const requirement = readRequirement(text);
  if (requirement === undefined) return { requirement: text, name: text, state: "missing", lacks: [] };
  const { name, marker, specifiers, key } = requirement;
  const about = { requirement: text, name, lacks: [] };
  if (marker !== undefined && !holds(marker, environment.variables)) return { ...about, state: "not needed" };
  const found = environment.packages.find(key);
  if (found === undefined) return { ...about, state: "missing" };
  const installed = found.version;
  if (!fits(specifiers, installed)) return { ...about, state: "wrong version", installed };
  return { ...about, state: "installed", installed, lacks: lacksOf(found, requirement, environment, new Set()) };
}

function lacksOf(
  found: InstalledPackage,
  { key, extras }: Requirement,
  environment: CheckedEnvironment,
  seen: Set<string>,
): readonly Lack[] {
  const asked = `${key}[${extras}]`;
  if (seen.has(asked)) return [];
  seen.add(asked);
  return found.requires.flatMap((text) => {
    const needed = readRequirement(text);
    if (needed === undefined || !counts(needed, extras, environment)) return [];
    const there = environment.packages.find(needed.key);
    if (there === undefined) return [{ requirement: text, of: found.name }];
    if (!fits(needed.specifiers, there.version)) {
      return [{ requirement: text, of: found.name, installed: there.version }];
    }
    return needed.extras.length === 0 ? [] : lacksOf(there, needed, environment, seen);
  });
}

function counts({ marker }: Requirement, extras: readonly string[], { variables }: CheckedEnvironment): boolean {
  return marker === undefined || ["", ...extras].some((extra) => holds(marker, variables, extra));
}
