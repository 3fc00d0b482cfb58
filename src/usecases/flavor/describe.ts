import { flavorKey } from "../../core/flavor.ts";
import type { Integration } from "../../core/integration.ts";
import type { DescribedFlavor } from "../../core/loadedFlavor.ts";
import { ok, type Result } from "../../core/result.ts";
import type { Env } from "../env.ts";
import { type FlavorName, findFlavorByAnyName } from "./find.ts";

/** All that is known about a flavor. */
export interface FlavorDescription extends DescribedFlavor {
  /** The integration that it needs, with its packages; absent: none, or one that ZenML does not know. */
  readonly integration?: Integration;
}

/** All that is known about a flavor, as data: no schema is built. Errors: unknown-flavor (with what was likely meant). */
export async function describeFlavor(env: Env, input: FlavorName): Promise<Result<FlavorDescription>> {
  const found = findFlavorByAnyName(env, input);
  if (!found.ok) return found;
  const { type, name } = found.value;
  const described = await env.catalogue.read(type, name);
  if (described === undefined)
    throw new Error(`the flavor ${flavorKey(found.value)} is in the index and cannot be read`);
  const needed = described.spec.integration;
  const integration =
    needed === undefined ? undefined : (await env.catalogue.integrations()).find((each) => each.name === needed);
  return ok({ ...described, ...(integration && { integration }) });
}
