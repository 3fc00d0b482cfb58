import type { CheckedEnvironment, Lack } from "./check.ts";
import { Cursor } from "./cursor.ts";
import { holds } from "./holds.ts";
import type { InstalledPackage } from "./installed.ts";
import { readMarker } from "./marker.ts";
import { type Requirement, readRequirement } from "./requirement.ts";
import { fits } from "./specifier.ts";

/** A requirement of a package in an environment: what is there instead, or where it is right, the package whose extras bring more. */
type Dependency =
  | { readonly is: "right"; readonly follow?: { readonly found: InstalledPackage; readonly requirement: Requirement } }
  | { readonly is: "wrong"; readonly installed: string | undefined };

/** What an environment was asked before: its packages have the same requirements, under the same markers, again and again. */
interface Memory {
  /** By the name of the package and the extras that are asked for. */
  readonly packages: Map<string, readonly Lack[]>;
  readonly dependencies: Map<string, Dependency>;
  /** By the extras that are asked for, then by the text of the marker. */
  readonly markers: Map<string, Map<string, boolean>>;
}

const memories = new WeakMap<CheckedEnvironment, Memory>();

function memoryOf(environment: CheckedEnvironment): Memory {
  const memory = memories.get(environment) ?? { packages: new Map(), dependencies: new Map(), markers: new Map() };
  memories.set(environment, memory);
  return memory;
}

/** What an installed package with some extras needs itself and lacks; where that has extras in turn, these are followed. */
export function lacksOf(
  found: InstalledPackage,
  requirement: Requirement,
  environment: CheckedEnvironment,
): readonly Lack[] {
  const { packages } = memoryOf(environment);
  const asked = askedOf(requirement);
  const lacks = packages.get(asked) ?? followed(found, requirement, environment, new Set());
  packages.set(asked, lacks);
  return lacks;
}

function askedOf({ key, extras }: Requirement): string {
  return `${key}[${extras.join()}]`;
}

function followed(
  found: InstalledPackage,
  asked: Requirement,
  environment: CheckedEnvironment,
  seen: Set<string>,
): readonly Lack[] {
  const { extras } = asked;
  const name = askedOf(asked);
  if (seen.has(name)) return [];
  seen.add(name);
  const memory = memoryOf(environment);
  const markers = memory.markers.get(extras.join()) ?? new Map<string, boolean>();
  memory.markers.set(extras.join(), markers);
  const lacks: Lack[] = [];
  for (const requirement of found.requires) {
    const semicolon = requirement.includes("@") ? requirement.indexOf(" ;") + 1 : requirement.indexOf(";");
    if (semicolon > 0 && !counts(requirement.slice(semicolon + 1), extras, environment, markers)) continue;
    const alone = semicolon > 0 ? requirement.slice(0, semicolon).trimEnd() : requirement;
    const dependency = memory.dependencies.get(alone) ?? remember(alone, environment, memory);
    if (dependency.is === "wrong") {
      const { installed } = dependency;
      lacks.push({ requirement, of: found.name, ...(installed !== undefined && { installed }) });
    } else if (dependency.follow !== undefined) {
      lacks.push(...followed(dependency.follow.found, dependency.follow.requirement, environment, seen));
    }
  }
  return lacks;
}

const right: Dependency = { is: "right" };

function remember(text: string, environment: CheckedEnvironment, { dependencies }: Memory): Dependency {
  const dependency = readDependency(text, environment);
  dependencies.set(text, dependency);
  return dependency;
}

function readDependency(text: string, environment: CheckedEnvironment): Dependency {
  const requirement = readRequirement(text);
  if (requirement === undefined) return right;
  const found = environment.packages.find(requirement.key);
  if (found === undefined || !fits(requirement.specifiers, found.version)) {
    return { is: "wrong", installed: found?.version };
  }
  return requirement.extras.length === 0 ? right : { is: "right", follow: { found, requirement } };
}

/** Whether a marker holds, without extra or with one of those that are asked for. */
function counts(
  text: string,
  extras: readonly string[],
  { variables }: CheckedEnvironment,
  memory: Map<string, boolean>,
): boolean {
  const known = memory.get(text);
  if (known !== undefined) return known;
  const marker = readMarker(new Cursor(text));
  const found = marker !== undefined && ["", ...extras].some((extra) => holds(marker, variables, extra));
  memory.set(text, found);
  return found;
}
