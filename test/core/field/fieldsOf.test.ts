import { expect, test } from "bun:test";
import { fieldsOf } from "../../../src/core/field/fieldsOf.ts";
import type { Shape } from "../../../src/core/field/shape.ts";
import type { JsonSchema } from "../../../src/core/flavor.ts";

function shapeOf(property: JsonSchema, definitions: Readonly<Record<string, JsonSchema>> = {}): Shape | undefined {
  return fieldsOf({ properties: { x: property }, $defs: definitions })[0]?.shape;
}

test("a schema that refers to itself ends where it comes again, with any value", () => {
  const step: JsonSchema = {
    type: "object",
    properties: { next: { anyOf: [{ $ref: "#/$defs/Step" }, { type: "null" }] } },
  };
  const shape = shapeOf({ $ref: "#/$defs/Step" }, { Step: step });
  expect(shape?.kind === "model" && shape.fields.map(({ name, shape: inner }) => [name, inner])).toEqual([
    ["next", { kind: "any" }],
  ]);
  expect(shapeOf({ $ref: "#/$defs/A" }, { A: { $ref: "#/$defs/B" }, B: { $ref: "#/$defs/A" } })).toEqual({
    kind: "any",
  });
});

test("a definition that is used twice, beside and inside another, is known in both places", () => {
  const definitions: Record<string, JsonSchema> = {
    Port: { type: "integer" },
    Pod: { type: "object", properties: { port: { $ref: "#/$defs/Port" } } },
  };
  const both: JsonSchema = { anyOf: [{ $ref: "#/$defs/Port" }, { type: "array", items: { $ref: "#/$defs/Pod" } }] };
  const shape = shapeOf(both, definitions);
  const list = shape?.kind === "union" ? shape.options[1] : undefined;
  const pod = list?.kind === "list" && list.item.kind === "model" ? list.item : undefined;
  expect(pod?.fields[0]?.shape).toEqual({ kind: "integer" });
});

test("a nested model keeps, drops or refuses other keys as its schema says: true, nothing or false", () => {
  const properties: JsonSchema["properties"] = {};
  expect(shapeOf({ type: "object", properties, additionalProperties: true })).toEqual({
    kind: "model",
    fields: [],
    open: true,
  });
  expect(shapeOf({ type: "object", properties })).toEqual({ kind: "model", fields: [], open: false, drops: true });
  expect(shapeOf({ type: "object", properties, additionalProperties: false })).toEqual({
    kind: "model",
    fields: [],
    open: false,
  });
});

test("a tuple is a list that says so", () => {
  const prefixItems: JsonSchema["prefixItems"] = [{ type: "integer" }, { type: "integer" }];
  expect(shapeOf({ type: "array", prefixItems })).toEqual({ kind: "list", item: { kind: "integer" }, tuple: true });
});
