import { type ComponentTypeId, componentType, nounOf } from "../../core/componentType.ts";
import { type Failure, failure } from "../../core/failure.ts";
import type { FlavorEntry } from "../../core/flavor.ts";
import { err, ok, type Result } from "../../core/result.ts";
import { suggest } from "../../core/suggest.ts";
import type { Env } from "../env.ts";

/** Which flavor is meant. */
export interface FlavorName {
  readonly type: ComponentTypeId;
  readonly name: string;
}

/** The flavor that bears exactly this name, as values are registered for it. Errors: unknown-flavor (with what was likely meant). */
export function findFlavor(env: Env, { type, name }: FlavorName): Result<FlavorEntry> {
  const found = env.catalogue.find(type, name);
  return found === undefined ? err(unknownFlavor(env, { type, name })) : ok(found);
}

/** The same for those who only want to read about it: letter case aside, its title (`Amazon S3`) will do, or the beginning of just one (`vertex ai`). */
export function findFlavorByAnyName(env: Env, { type, name }: FlavorName): Result<FlavorEntry> {
  const found = byAnyName(flavorsOf(env, type), name);
  return found === undefined ? findFlavor(env, { type, name }) : ok(found);
}

function flavorsOf(env: Env, type: ComponentTypeId): readonly FlavorEntry[] {
  return env.catalogue.entries().filter((entry) => entry.type === type);
}

function byAnyName(flavors: readonly FlavorEntry[], text: string): FlavorEntry | undefined {
  const wanted = text.toLowerCase();
  const begun = flavors.filter(({ title }) => wanted !== "" && title.toLowerCase().startsWith(wanted));
  return (
    flavors.find(({ name }) => name.toLowerCase() === wanted) ??
    flavors.find(({ title }) => title.toLowerCase() === wanted) ??
    (begun.length === 1 ? begun[0] : undefined)
  );
}

function unknownFlavor(env: Env, { type, name }: FlavorName): Failure {
  const flavors = flavorsOf(env, type);
  const near = suggest(
    name,
    flavors.flatMap((flavor) => [flavor.name, flavor.title]),
  );
  const meant = flavors.find((flavor) => flavor.name === near || flavor.title === near);
  return failure("unknown-flavor", `There is no ${componentType(type).title} flavor ${name}.`, {
    at: { type, option: "flavor" },
    hint: meant === undefined ? (elsewhere(env, type, name) ?? listThem(type)) : `Did you mean ${meant.name}?`,
  });
}

function listThem(type: ComponentTypeId): string {
  return `List them: mlstack ${nounOf(type)} flavor list`;
}

/** Other types have a flavor of this name: whoever looks for the artifact store `kubernetes` may have mistaken the type. */
function elsewhere(env: Env, type: ComponentTypeId, name: string): string | undefined {
  const namesakes = env.catalogue.entries().filter((entry) => entry.name === name.toLowerCase());
  if (namesakes.length === 0) return undefined;
  const titles = namesakes.map((entry) => componentType(entry.type).title).join(", ");
  return `There is one for another type: ${titles}. ${listThem(type)}`;
}
