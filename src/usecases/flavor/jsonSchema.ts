import { ok, type Result } from "../../core/result.ts";
import { flavorSchema } from "../../interop/jsonSchema/flavorSchema.ts";
import type { Env } from "../env.ts";
import { describeFlavor } from "./describe.ts";
import type { FlavorName } from "./find.ts";

/** The JSON Schema of a flavor's configuration, as text. Errors: unknown-flavor. */
export async function flavorJsonSchema(env: Env, name: FlavorName): Promise<Result<string>> {
  const flavor = await describeFlavor(env, name);
  return flavor.ok ? ok(JSON.stringify(flavorSchema(flavor.value.spec), null, 2)) : flavor;
}
