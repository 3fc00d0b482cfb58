import { expect, test } from "bun:test";
import { createCatalogue } from "../../../src/catalogue/catalogue.ts";
import type { JsonSchema } from "../../../src/core/flavor.ts";
import { jsonSchemaOf } from "../../../src/core/schema/jsonSchema.ts";
import { checkedSpec } from "../../../src/core/schema/specShape.ts";
import { zodOf } from "../../../src/core/schema/zodOf.ts";

const catalogue = createCatalogue();
const marks = new Set([
  ...["description", "details", "example", "unit", "find", "localFact", "localFactOf", "only"],
  ...["settings", "group", "sensitive", "deprecated", "format", "writeOnly"],
]);

/** A schema without what checks nothing: marks, and that other keys may be there. */
function checks(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(checks);
  if (typeof schema !== "object" || schema === null) return schema;
  const kept = Object.entries(schema).filter(([key, value]) => {
    const isEmpty = typeof value === "object" && value !== null && Object.keys(value).length === 0;
    return !(marks.has(key) || (key === "additionalProperties" && value === true) || (isEmpty && key !== "default"));
  });
  return Object.fromEntries(kept.map(([key, value]) => [key, checks(value)]));
}

test("of every built-in flavor the check that is made of its JSON Schema is the one that the schema was made of", async () => {
  for (const { type, name } of catalogue.entries()) {
    const schema: JsonSchema = (await catalogue.read(type, name))?.spec.schema ?? {};
    expect([name, checks(jsonSchemaOf(zodOf(schema)))]).toEqual([name, checks(schema)]);
  }
});

test("every built-in flavor has the shape that flavors from outside must have", async () => {
  for (const { type, name } of catalogue.entries()) {
    const spec = (await catalogue.read(type, name))?.spec;
    expect([name, checkedSpec(spec).ok]).toEqual([name, true]);
  }
});

test.each([
  ["a type that there is not", { type: "toaster" }, "type"],
  ["a rule of an unknown kind", { rules: [{ id: "a", explode: true }] }, "rules"],
  ["a pattern that cannot be compiled", { schema: { properties: { a: { type: "string", pattern: "(" } } } }, "pattern"],
  ["a text in place of a schema", { schema: { properties: { a: "text" } } }, "schema"],
] as const)("%s is refused with its place", (_, part, place) => {
  const spec = {
    type: "alerter",
    name: "a",
    title: "A",
    summary: "",
    origin: { kind: "built-in" },
    schema: {},
    rules: [],
    stackRules: [],
    traits: {},
  };
  expect(checkedSpec(spec).ok).toBe(true);
  expect(checkedSpec({ ...spec, ...part })).toMatchObject({ ok: false, error: expect.stringContaining(place) });
});
