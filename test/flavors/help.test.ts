import { describe, expect, test } from "bun:test";
import { z } from "mlstack";
import { builtInFlavors } from "../../src/catalogue/flavors.generated.ts";
import { componentTypes } from "../../src/core/componentType.ts";
import { settingsOnlyFields } from "../../src/core/field/fieldsOfFlavor.ts";
import type { Field, Shape } from "../../src/core/field/shape.ts";
import { flavorKey } from "../../src/core/flavor.ts";
import { loadFlavor } from "../../src/core/schema/loadFlavor.ts";
import { typeDetails } from "../../src/core/typeDetails.ts";
import { objectOf, type Value } from "../../src/core/value/value.ts";

/** A field with the schema that declares it and the path to it, nested models included. */
interface Declared {
  readonly path: readonly string[];
  readonly field: Field;
  readonly schema: z.ZodType;
}

/** The models that a schema leads to without passing through another one: itself, of a list's items, of a union's possibilities. */
function objectsIn(schema: z.ZodType): readonly z.ZodObject[] {
  if (schema instanceof z.ZodObject) return [schema];
  if (schema instanceof z.ZodDefault || schema instanceof z.ZodNullable || schema instanceof z.ZodOptional)
    return objectsIn(schema.unwrap() as z.ZodType);
  if (schema instanceof z.ZodArray) return objectsIn(schema.element as z.ZodType);
  if (schema instanceof z.ZodRecord) return objectsIn(schema.valueType as z.ZodType);
  return schema instanceof z.ZodUnion ? schema.options.flatMap((option) => objectsIn(option as z.ZodType)) : [];
}

/** The same of a shape, in the same order. */
function modelsIn(shape: Shape): readonly (readonly Field[])[] {
  switch (shape.kind) {
    case "model":
      return [shape.fields];
    case "list":
      return modelsIn(shape.item);
    case "map":
      return modelsIn(shape.value);
    case "union":
      return shape.options.flatMap(modelsIn);
    default:
      return [];
  }
}

function declaredIn(fields: readonly Field[], object: z.ZodObject, above: readonly string[] = []): Declared[] {
  return fields.flatMap((field) => {
    const schema = object.shape[field.name] as z.ZodType;
    const path = [...above, field.name];
    const objects = objectsIn(schema);
    const nested = modelsIn(field.shape).flatMap((model, index) => {
      const inner = objects[index];
      return inner === undefined ? [] : declaredIn(model, inner, path);
    });
    return [{ path, field, schema }, ...nested];
  });
}

const flavors = await Promise.all(
  builtInFlavors.map(async ({ entry, load }) => {
    const definition = await load();
    const read = loadFlavor(definition);
    if (!read.ok) throw new Error(read.error.message);
    const { fields, spec } = read.value;
    const ofRuns = settingsOnlyFields(spec);
    const declared = [
      ...declaredIn(fields, definition.configSchema),
      ...(definition.settingsSchema === undefined ? [] : declaredIn(ofRuns, definition.settingsSchema)),
    ];
    return { key: flavorKey(entry), flavor: read.value, declared };
  }),
);
const everyField = flavors.flatMap(({ key, flavor, declared }) =>
  declared.map((each) => ({ ...each, key, flavor, where: `${key}.${each.path.join(".")}` })),
);

/** Words that a reader learns something from: those of the field's and the flavor's own names do not count. */
function ownWords(help: string, ...names: readonly string[]): readonly string[] {
  const inNames = new Set(names.flatMap((name) => name.toLowerCase().split(/[_-]/)));
  return (help.toLowerCase().match(/[a-z0-9/:.-]+/g) ?? []).filter((word) => !inNames.has(word));
}

/** A value as JSON has it. */
function plain(value: Value): unknown {
  return JSON.parse(JSON.stringify(value, (_, each: unknown) => (typeof each === "bigint" ? Number(each) : each)));
}

/** One or more whole sentences. */
const sentences = /^[A-Z0-9{][\s\S]{39,}[.)]$/;

test("the form's fields are all that the schema has", () => {
  for (const { flavor } of flavors) {
    const names = Object.keys(flavor.spec.schema.properties ?? {});
    expect(flavor.fields.map(({ name }) => name).toSorted()).toEqual(names.toSorted());
  }
});

describe("every field", () => {
  test("says in one line what its value is for, in words that are neither in its name nor in the flavor's", () => {
    for (const { where, field, flavor } of everyField) {
      expect(field.help, where).toMatch(/^[A-Z].{19,119}[^.]$/);
      expect(ownWords(field.help, field.name, flavor.spec.name).length, where).toBeGreaterThanOrEqual(4);
    }
  });

  test("says more in whole sentences for those who want to know", () => {
    const silent = everyField.filter(({ field }) => !sentences.test(field.details ?? ""));
    expect(silent.map(({ where }) => where)).toEqual([]);
  });

  test("has an example that it accepts", () => {
    for (const { where, field, schema, path, flavor } of everyField) {
      expect(field.example, where).toBeDefined();
      const example = field.example ?? null;
      expect(schema.safeParse(plain(example)).error?.issues, where).toBeUndefined();
      if (path.length > 1) continue;
      const problems = flavor.validate(objectOf([[field.name, example]]));
      expect(
        problems.filter((problem) => problem.at?.field?.[0] === field.name),
        where,
      ).toEqual([]);
    }
  });

  test("has texts of its own, unless it is declared once for several flavors", () => {
    const texts = everyField.flatMap(({ field, schema }) =>
      [field.help, field.details].flatMap((text) => (text === undefined ? [] : [{ text, schema }])),
    );
    const byText = Map.groupBy(texts, ({ text }) => text);
    for (const [text, fields] of byText) expect(new Set(fields.map(({ schema }) => schema)).size, text).toBe(1);
  });

  test("with a time says its unit", () => {
    const timed = everyField.filter(({ field }) => /seconds|minutes|timeout|period|interval/.test(field.name));
    const numbers = timed.filter(({ field }) => field.shape.kind === "integer" || field.shape.kind === "number");
    expect(numbers.filter(({ field }) => field.unit === undefined).map(({ where }) => where)).toEqual([]);
  });
});

test("the place where a value is found begins with a capital letter, as docs print the rest as commands", () => {
  const prose = everyField.filter(({ field }) => /^(?:an?|the|your|its) /.test(field.find ?? ""));
  expect(prose.map(({ where, field }) => `${where}: ${field.find}`)).toEqual([]);
});

test("every flavor says in one line what it is, and in some sentences what one needs to know before choosing it", () => {
  for (const { key, flavor } of flavors) {
    expect(flavor.spec.summary, key).toMatch(/^[A-Z].{29,119}\.$/);
    expect(flavor.spec.details ?? "", key).toMatch(sentences);
  }
  const texts = flavors.flatMap(({ flavor }) => [flavor.spec.summary, flavor.spec.details]);
  expect(new Set(texts).size).toBe(texts.length);
});

test("every component type says more than its one line", () => {
  for (const { id, summary } of componentTypes) {
    expect(typeDetails[id], id).toMatch(sentences);
    expect(typeDetails[id], id).not.toContain(summary);
  }
});

test("a secret is never an example in plain text", () => {
  for (const { where, field } of everyField) {
    if (field.sensitive) expect(field.example, where).toMatch(/^\{\{.+\}\}$/);
  }
});
