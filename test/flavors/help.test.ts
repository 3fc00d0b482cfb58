import { describe, expect, test } from "bun:test";
import { z } from "mlstack";
import { builtInFlavors } from "../../src/catalogue/flavors.generated.ts";
import type { Field, Shape } from "../../src/core/field/shape.ts";
import { flavorKey } from "../../src/core/flavor.ts";
import { loadFlavor } from "../../src/core/schema/loadFlavor.ts";
import { objectOf, type Value } from "../../src/core/value/value.ts";

/** A field with the schema that declares it and the path to it, nested models included. */
interface Declared {
  readonly path: readonly string[];
  readonly field: Field;
  readonly schema: z.ZodType;
}

function unwrapped(schema: z.ZodType): z.ZodType {
  if (schema instanceof z.ZodDefault || schema instanceof z.ZodNullable || schema instanceof z.ZodOptional)
    return unwrapped(schema.unwrap() as z.ZodType);
  return schema;
}

function declaredIn(fields: readonly Field[], schema: z.ZodType, above: readonly string[] = []): Declared[] {
  const object = unwrapped(schema);
  if (!(object instanceof z.ZodObject)) return [];
  return fields.flatMap((field) => {
    const own = object.shape[field.name] as z.ZodType;
    const path = [...above, field.name];
    return [{ path, field, schema: own }, ...declaredIn(nested(field.shape), own, path)];
  });
}

function nested(shape: Shape): readonly Field[] {
  return shape.kind === "model" ? shape.fields : [];
}

const flavors = await Promise.all(
  builtInFlavors.map(async ({ entry, load }) => {
    const definition = await load();
    const read = loadFlavor(definition);
    if (!read.ok) throw new Error(read.error.message);
    const flavor = read.value;
    return { key: flavorKey(entry), flavor, declared: declaredIn(flavor.fields, definition.configSchema) };
  }),
);
const everyField = flavors.flatMap(({ key, declared }) =>
  declared.map((each) => ({ ...each, where: `${key}.${each.path.join(".")}` })),
);

/** Words that a reader learns something from: those of the field's own name do not count. */
function ownWords(help: string, name: string): readonly string[] {
  const inName = new Set(name.toLowerCase().split("_"));
  return (help.toLowerCase().match(/[a-z0-9/:.-]+/g) ?? []).filter((word) => !inName.has(word));
}

/** A value inside the nested models that lead to it. */
function at(path: readonly string[], value: Value): Value {
  return path.reduceRight((inner: Value, key) => objectOf([[key, inner]]), value);
}

test("the form's fields are all that the schema has", () => {
  for (const { flavor } of flavors) {
    const names = Object.keys(flavor.spec.schema.properties ?? {});
    expect(flavor.fields.map(({ name }) => name).toSorted()).toEqual(names.toSorted());
  }
});

describe("every field", () => {
  test("says in one line what its value is for, in words that are not in its name", () => {
    for (const { where, field } of everyField) {
      expect(field.help, where).toMatch(/^[A-Z].{19,119}[^.]$/);
      expect(ownWords(field.help, field.name).length, where).toBeGreaterThanOrEqual(4);
    }
  });

  test("has an example that it accepts", () => {
    for (const { key, flavor, declared } of flavors) {
      for (const { path, field } of declared) {
        const where = `${key}.${path.join(".")}`;
        expect(field.example, where).toBeDefined();
        const [top = "", ...inner] = path;
        const configuration = objectOf([[top, at(inner, field.example ?? null)]]);
        const problems = flavor.validate(configuration).filter((problem) => problem.at?.field?.[0] === top);
        expect(problems, where).toEqual([]);
      }
    }
  });

  test("has a text of its own, unless it is declared once for several flavors", () => {
    const byHelp = Map.groupBy(everyField, ({ field }) => field.help);
    for (const [help, fields] of byHelp) expect(new Set(fields.map(({ schema }) => schema)).size, help).toBe(1);
  });

  test("with a time says its unit", () => {
    const timed = everyField.filter(({ field }) => /seconds|timeout|period|interval/.test(field.name));
    expect(timed.filter(({ field }) => field.unit === undefined).map(({ where }) => where)).toEqual([]);
  });
});

test("a secret is never an example in plain text", () => {
  for (const { where, field } of everyField) {
    if (field.sensitive) expect(field.example, where).toMatch(/^\{\{.+\}\}$/);
  }
});
