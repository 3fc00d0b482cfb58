import { type Failure, failure } from "../../../src/core/failure.ts";
import { fieldsOf } from "../../../src/core/field/fieldsOf.ts";
import { fits } from "../../../src/core/field/readValue.ts";
import type { FlavorSpec, JsonSchema } from "../../../src/core/flavor.ts";
import type { LoadedFlavor } from "../../../src/core/loadedFlavor.ts";
import type { ConfigRule } from "../../../src/core/rule/rule.ts";

/** A flavor made for a test; its check of types looks only at the kind of each value. */
export function flavorOf(schema: JsonSchema, rules: readonly ConfigRule[] = []): LoadedFlavor {
  const spec: FlavorSpec = {
    type: "artifact_store",
    name: "test",
    title: "Test",
    summary: "",
    origin: { kind: "built-in" },
    schema,
    rules,
    stackRules: [],
    traits: {},
  };
  const fields = fieldsOf(schema);
  const validate: LoadedFlavor["validate"] = (configuration) =>
    fields.flatMap((field): Failure[] => {
      const at = { field: [field.name] };
      const value = configuration[field.name];
      if (value === undefined)
        return field.required ? [failure("invalid-config", `${field.name} is required.`, { at })] : [];
      return fits(field.shape, value) || (value === null && field.nullable)
        ? []
        : [failure("invalid-config", `${field.name} is wrong.`, { at })];
    });
  return { spec, fields, validate };
}
