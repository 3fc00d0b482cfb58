import { isPlainlyRight } from "../../core/field/plainlyRight.ts";
import type { LoadedFlavor } from "../../core/loadedFlavor.ts";
import { ok, type Result } from "../../core/result.ts";
import type { Configuration } from "../../core/value/value.ts";
import type { Env } from "../env.ts";
import type { FlavorName } from "./find.ts";
import { loadFlavor } from "./load.ts";

/**
 * The flavor to check a new configuration with. Most are plainly right; then its schema, which takes longer to load than all the rest of a
 * command, is not needed. Errors: unknown-flavor.
 */
export async function flavorForValues(
  env: Env,
  input: FlavorName,
  values: Configuration,
): Promise<Result<LoadedFlavor>> {
  const flavor = await env.catalogue.read(input.type, input.name);
  if (flavor !== undefined && isPlainlyRight(flavor.fields, values)) return ok({ ...flavor, validate: () => [] });
  return loadFlavor(env, input);
}
