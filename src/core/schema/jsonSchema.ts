import { z } from "zod";
import type { JsonSchema, JsonType } from "../flavor.ts";

/** The JSON Schema of what may be written for a zod schema: marks stand at the field itself, `anyOf` is flat, and what only zod needs is left out. */
export function jsonSchemaOf(schema: z.ZodType): JsonSchema {
  const { $schema: _, ...json } = z.toJSONSchema(schema, { io: "input" });
  return tidy(json as JsonSchema);
}

function tidy(schema: JsonSchema): JsonSchema {
  const { properties, items, prefixItems, additionalProperties, anyOf, minimum, maximum, ...rest } = plainWords(schema);
  const inner: JsonSchema = {
    ...rest,
    ...(properties && { properties: mapValues(properties, tidy) }),
    ...(items && { items: tidy(items) }),
    ...(prefixItems && {
      prefixItems: prefixItems.map(tidy),
      minItems: prefixItems.length,
      maxItems: prefixItems.length,
    }),
    ...(additionalProperties === undefined ? {} : { additionalProperties: tidyRest(additionalProperties) }),
    ...(minimum === undefined || minimum <= Number.MIN_SAFE_INTEGER ? {} : { minimum }),
    ...(maximum === undefined || maximum >= Number.MAX_SAFE_INTEGER ? {} : { maximum }),
  };
  if (anyOf !== undefined) return lifted(inner, anyOf.map(tidy));
  return typeof inner.type === "object" ? alternatives(inner, inner.type) : inner;
}

/** `type: [a, b]`, which zod writes for simple cases, as `anyOf`. */
function alternatives(schema: JsonSchema, types: readonly JsonType[]): JsonSchema {
  const { type: _, ...rest } = schema;
  return { ...rest, anyOf: types.map((type) => ({ type })) };
}

/** Every key of a JSON object is a text: nothing to say. What a discriminated union allows, which zod writes as `oneOf`, never overlaps. */
function plainWords(schema: JsonSchema & { propertyNames?: unknown; oneOf?: readonly JsonSchema[] }): JsonSchema {
  const { propertyNames: _, oneOf, ...rest } = schema;
  return oneOf === undefined ? rest : { ...rest, anyOf: oneOf };
}

/** `{}` and `true` both allow anything. */
function tidyRest(schema: boolean | JsonSchema): boolean | JsonSchema {
  if (typeof schema === "boolean") return schema;
  const rest = tidy(schema);
  return Object.keys(rest).length === 0 ? true : rest;
}

const facts = ["sensitive", "deprecated"] as const;
const words = [
  "description",
  "details",
  "example",
  "unit",
  "find",
  "group",
  "localFact",
  "localFactOf",
  "only",
] as const;

/** Moves what is said of the possibilities to the whole: facts of any of them, words of the only one that is not null. */
function lifted(whole: JsonSchema, options: readonly JsonSchema[]): JsonSchema {
  const real = options.filter((option) => option.type !== "null");
  const marks: Record<string, unknown> = {};
  for (const fact of facts) if (options.some((option) => option[fact])) marks[fact] = true;
  const [only] = real;
  for (const word of words) if (only && real.length === 1 && only[word] !== undefined) marks[word] = only[word];
  const anyOf = options.flatMap((option) => {
    const bare = without(option, real.length === 1 ? [...facts, ...words] : facts);
    return bare.anyOf !== undefined && Object.keys(bare).length === 1 ? bare.anyOf : [bare];
  });
  return { ...marks, ...whole, anyOf: anyOf.filter(isFirst) };
}

function without(schema: JsonSchema, keys: readonly string[]): JsonSchema {
  return Object.fromEntries(Object.entries(schema).filter(([key]) => !keys.includes(key)));
}

function isFirst(option: JsonSchema, index: number, all: readonly JsonSchema[]): boolean {
  return option.type !== "null" || all.findIndex((each) => each.type === "null") === index;
}

function mapValues<T>(record: Readonly<Record<string, T>>, change: (value: T) => T): Record<string, T> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
}
