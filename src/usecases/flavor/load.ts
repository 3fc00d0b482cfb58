import { flavorKey } from "../../core/flavor.ts";
import type { LoadedFlavor } from "../../core/loadedFlavor.ts";
import { ok, type Result } from "../../core/result.ts";
import type { Env } from "../env.ts";
import { type FlavorName, findFlavor } from "./find.ts";

/** A flavor with its schema, so that values can be checked. Errors: unknown-flavor (with what was likely meant). */
export async function loadFlavor(env: Env, input: FlavorName): Promise<Result<LoadedFlavor>> {
  const found = findFlavor(env, input);
  if (!found.ok) return found;
  const { type, name } = found.value;
  const loaded = await env.catalogue.load(type, name);
  if (loaded === undefined)
    throw new Error(`the flavor ${flavorKey(found.value)} is in the index and cannot be loaded`);
  return ok(loaded);
}
