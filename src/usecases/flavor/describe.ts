import { type ComponentTypeId, componentType, nounOf } from "../../core/componentType.ts";
import { type Failure, failure } from "../../core/failure.ts";
import type { FlavorEntry } from "../../core/flavor.ts";
import type { LoadedFlavor } from "../../core/loadedFlavor.ts";
import { err, ok, type Result } from "../../core/result.ts";
import { suggest } from "../../core/suggest.ts";
import type { Env } from "../env.ts";

/** Which flavor is described. */
export interface DescribeFlavor {
  readonly type: ComponentTypeId;
  /** Its name or its title. */
  readonly name: string;
}

/** Loads a flavor with its fields. Errors: unknown-flavor (with what was likely meant). */
export async function describeFlavor(env: Env, input: DescribeFlavor): Promise<Result<LoadedFlavor>> {
  const entry = findFlavor(env, input);
  const loaded = entry === undefined ? undefined : await env.catalogue.load(entry.type, entry.name);
  return loaded === undefined ? err(unknownFlavor(env, input)) : ok(loaded);
}

/** The flavor of this name or, letter case aside, of this title. */
function findFlavor(env: Env, { type, name }: DescribeFlavor): FlavorEntry | undefined {
  const title = name.toLowerCase();
  return (
    env.catalogue.find(type, name) ??
    env.catalogue.entries().find((entry) => entry.type === type && entry.title.toLowerCase() === title)
  );
}

function unknownFlavor(env: Env, { type, name }: DescribeFlavor): Failure {
  const flavors = env.catalogue.entries().filter((entry) => entry.type === type);
  const near = suggest(
    name,
    flavors.flatMap((flavor) => [flavor.name, flavor.title]),
  );
  const meant = flavors.find((flavor) => flavor.name === near || flavor.title === near);
  const hint = meant === undefined ? `List them: mlstack ${nounOf(type)} flavor list` : `Did you mean ${meant.name}?`;
  return failure("unknown-flavor", `There is no ${componentType(type).title} flavor ${name}.`, {
    at: { type, option: "flavor" },
    hint,
  });
}
