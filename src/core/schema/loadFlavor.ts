import { fieldsOfFlavor } from "../field/fieldsOfFlavor.ts";
import type { FlavorOrigin } from "../flavor.ts";
import type { LoadedFlavor } from "../loadedFlavor.ts";
import { ok, type Result } from "../result.ts";
import type { FlavorDefinition } from "./flavorDefinition.ts";
import { specOf } from "./specOf.ts";
import { validatorOf } from "./validatorOf.ts";

/** Reads a flavor that was written in TypeScript; its implementation is not loaded. Errors: bad-data (a field that cannot be described). */
export function loadFlavor(flavor: FlavorDefinition, origin?: FlavorOrigin): Result<LoadedFlavor> {
  const spec = specOf(flavor, origin);
  if (!spec.ok) return spec;
  const fields = fieldsOfFlavor(spec.value);
  return ok({ spec: spec.value, fields, validate: validatorOf(flavor.configSchema, fields) });
}
