import { fieldsOf } from "../field/fieldsOf.ts";
import type { FlavorOrigin } from "../flavor.ts";
import type { LoadedFlavor } from "../loadedFlavor.ts";
import type { FlavorDefinition } from "./flavorDefinition.ts";
import { specOf } from "./specOf.ts";
import { validatorOf } from "./validatorOf.ts";

/** Reads a flavor that was written in TypeScript; its implementation is not loaded. */
export function loadFlavor(flavor: FlavorDefinition, origin?: FlavorOrigin): LoadedFlavor {
  const spec = specOf(flavor, origin);
  const fields = fieldsOf(spec.schema);
  return { spec, fields, validate: validatorOf(flavor.configSchema, fields) };
}
