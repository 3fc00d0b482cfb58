import { expect, test } from "bun:test";
import { fieldsOf } from "../../../src/core/field/fieldsOf.ts";
import { fieldNamed, innerFields } from "../../../src/core/field/innerFields.ts";
import type { Shape } from "../../../src/core/field/shape.ts";
import type { JsonSchema } from "../../../src/core/flavor.ts";

const mount: JsonSchema = { type: "object", properties: { path: { type: "string", description: "Where" } } };
const fields = fieldsOf({
  type: "object",
  properties: {
    one: mount,
    several: { anyOf: [{ type: "array", items: mount }, { type: "null" }] },
    byName: { type: "object", additionalProperties: mount },
    either: { anyOf: [{ type: "string" }, { type: "array", items: mount }] },
    plain: { type: "string" },
  },
});
const shapeOf = (name: string): Shape => fields.find((field) => field.name === name)?.shape ?? { kind: "any" };

test.each(["one", "several", "byName", "either"])("the fields inside of %s are found", (name) => {
  expect(innerFields(shapeOf(name)).map((field) => field.name)).toEqual(["path"]);
  expect(fieldNamed(fields, [name, "path"])?.help).toBe("Where");
});

test("nothing is inside of a text, and no field is found by a wrong way", () => {
  expect(innerFields(shapeOf("plain"))).toEqual([]);
  expect(fieldNamed(fields, ["plain"])?.name).toBe("plain");
  for (const way of [["plain", "path"], ["path"], ["one", "several"], []])
    expect(fieldNamed(fields, way)).toBeUndefined();
});
