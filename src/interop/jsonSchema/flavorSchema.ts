import { componentType } from "../../core/componentType.ts";
import type { FlavorSpec, JsonSchema } from "../../core/flavor.ts";

/** Marks that only mlstack reads; what they say for people stands in `description` and `examples`. */
export const ownMarks: readonly string[] = [
  "group",
  "details",
  "example",
  "unit",
  "find",
  "localFact",
  "localFactOf",
  "only",
  "settings",
];

/** The JSON Schema (2020-12) of a flavor's configuration, equal in meaning to the one that ZenML has for it; editors and validators read it. */
export function flavorSchema({ schema, title, type, summary }: FlavorSpec): Readonly<Record<string, unknown>> {
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: `${title} ${componentType(type).title}`,
    description: summary,
    ...plain(schema),
  };
}

function plain(schema: JsonSchema): Readonly<Record<string, unknown>> {
  const kept = Object.entries(schema).filter(([key]) => !ownMarks.includes(key));
  return {
    ...Object.fromEntries(kept.map(([key, value]) => [key, inner(key, value)])),
    ...(schema.description === undefined ? {} : { description: described(schema) }),
    ...(schema.example === undefined ? {} : { examples: [schema.example] }),
  };
}

/** What lies inside a schema under a key that holds schemas. */
function inner(key: string, value: unknown): unknown {
  switch (key) {
    case "properties":
    case "$defs":
      return Object.fromEntries(
        Object.entries(value as Record<string, JsonSchema>).map(([name, each]) => [name, plain(each)]),
      );
    case "items":
      return plain(value as JsonSchema);
    case "additionalProperties":
      return typeof value === "object" ? plain(value as JsonSchema) : value;
    case "anyOf":
    case "prefixItems":
      return (value as readonly JsonSchema[]).map(plain);
    default:
      return value;
  }
}

function described({ description = "", details, unit }: JsonSchema): string {
  const first = unit === undefined ? `${description}.` : `${description} (${unit}).`;
  return details === undefined ? first : `${first} ${details}`;
}
