import { describe, expect, test } from "bun:test";
import { createCatalogue } from "../../../src/catalogue/catalogue.ts";
import { stackSchema } from "../../../src/interop/jsonSchema/stackSchema.ts";
import { componentForm, fileForm, stackForm } from "../../../src/interop/stackFile/declaration.ts";

const catalogue = createCatalogue();
const read = await Promise.all(catalogue.entries().map(({ type, name }) => catalogue.read(type, name)));
const schema = JSON.parse(JSON.stringify(stackSchema(read.flatMap((flavor) => flavor?.spec ?? []))));

/** What stands under a reference of the schema. */
function target(reference: string): unknown {
  return reference
    .split("/")
    .slice(1)
    .reduce<unknown>((part, key) => (part as Record<string, unknown> | undefined)?.[key], schema);
}

function referencesIn(part: unknown): readonly string[] {
  if (typeof part !== "object" || part === null) return [];
  return Object.entries(part).flatMap(([key, value]) =>
    key === "$ref" && typeof value === "string" ? [value] : referencesIn(value),
  );
}

describe("the JSON Schema of stack files", () => {
  test("knows the keys that the reader knows", () => {
    expect(Object.keys(schema.properties)).toEqual(Object.keys(fileForm.keys));
    expect(Object.keys(schema.$defs.component.properties)).toEqual(Object.keys(componentForm.keys));
    expect(Object.keys(schema.$defs.stack.properties)).toEqual(Object.keys(stackForm.keys));
    expect(schema.required).toEqual(["mlstack"]);
    expect(schema.else.properties.components.items.required).toEqual(["flavor"]);
  });

  test("has the fields of every flavor, where its components are", () => {
    const rules: readonly { then: { properties: { configuration?: { $ref: string } } } }[] =
      schema.$defs.component.allOf;
    const references = rules.flatMap(({ then }) => then.properties.configuration?.$ref ?? []);
    expect(references).toHaveLength(catalogue.entries().length);
    expect(target("#/$defs/configuration/artifact_store.s3")).toMatchObject({
      type: ["object", "null"],
      additionalProperties: false,
      properties: { path: { type: "string" } },
    });
  });

  test("holds no reference that leads nowhere", () => {
    const references = new Set(referencesIn(schema));
    expect([...references].filter((reference) => target(reference) === undefined)).toEqual([]);
    expect(references.size).toBeGreaterThan(catalogue.entries().length);
  });
});
