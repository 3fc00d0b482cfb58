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
  readonly dependencies: Map<string, Dependency>;
  readonly markers: Map<string, boolean>;
}

const memories = new WeakMap<CheckedEnvironment, Memory>();

/** What an installed package with some extras needs itself and lacks; where that has extras in turn, these are followed. */
export function lacksOf(
  found: InstalledPackage,
  { key, extras }: Requirement,
  environment: CheckedEnvironment,
  seen: Set<string> = new Set(),
): readonly Lack[] {
  const asked = `${key}[${extras}]`;
  if (seen.has(asked)) return [];
  seen.add(asked);
  return found.requires.flatMap((requirement) => {
    const dependency = dependencyOn(requirement, extras, environment);
    if (dependency.is === "wrong") {
      const { installed } = dependency;
      return [{ requirement, of: found.name, ...(installed !== undefined && { installed }) }];
    }
    const { follow } = dependency;
    return follow === undefined ? [] : lacksOf(follow.found, follow.requirement, environment, seen);
  });
}

function dependencyOn(text: string, extras: readonly string[], environment: CheckedEnvironment): Dependency {
  const memory = memories.get(environment) ?? { dependencies: new Map(), markers: new Map() };
  memories.set(environment, memory);
  const semicolon = text.includes("@") ? text.indexOf(" ;") : text.indexOf(";");
  if (semicolon >= 0 && !counts(text.slice(semicolon).replace(/^ ?;/, ""), extras, environment, memory.markers))
    return right;
  const alone = semicolon < 0 ? text : text.slice(0, semicolon);
  const known = memory.dependencies.get(alone) ?? readDependency(alone, environment);
  memory.dependencies.set(alone, known);
  return known;
}

const right: Dependency = { is: "right" };

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
  const key = `${extras};${text}`;
  const known = memory.get(key);
  if (known !== undefined) return known;
  const marker = readMarker(new Cursor(text));
  const found = marker !== undefined && ["", ...extras].some((extra) => holds(marker, variables, extra));
  memory.set(key, found);
  return found;
}
