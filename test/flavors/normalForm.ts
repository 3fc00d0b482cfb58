import { ownMarks } from "../../src/interop/jsonSchema/flavorSchema.ts";

/**
 * Brings two JSON Schemas that mean the same into the same form: definitions inlined, `anyOf` flat and sorted, words and mlstack's own
 * marks left out, and so is what adds nothing (additional properties that are allowed anyway, names of properties that are texts, bounds
 * of JavaScript's whole numbers, a bound that another one covers).
 */
export function normalForm(schema: unknown, definitions: Definitions = definitionsOf(schema)): unknown {
  if (!isObject(schema)) return schema;
  const whole = withoutRef(schema, definitions);
  const form: Record<string, unknown> = {};
  for (const key of Object.keys(whole).sort()) {
    const value = keyForm(key, whole, definitions);
    if (value !== undefined) form[key] = value;
  }
  return form;
}

type Schema = Readonly<Record<string, unknown>>;
type Definitions = Readonly<Record<string, unknown>>;

const words = ["$schema", "$defs", "title", "description", "propertyNames"];

function keyForm(key: string, schema: Schema, definitions: Definitions): unknown {
  const value = schema[key];
  if (words.includes(key) || ownMarks.includes(key)) return undefined;
  switch (key) {
    case "properties":
      return isObject(value) ? mapped(value, (each) => normalForm(each, definitions)) : value;
    case "items":
      return normalForm(value, definitions);
    case "required":
    case "enum":
      return Array.isArray(value) && value.length > 0 ? value.toSorted() : undefined;
    case "anyOf":
      return flat(value, definitions).toSorted(byText);
    case "additionalProperties":
      return isAnything(value) ? undefined : normalForm(value, definitions);
    case "minimum":
      return value === Number.MIN_SAFE_INTEGER ? undefined : value;
    case "maximum":
      return value === Number.MAX_SAFE_INTEGER ? undefined : value;
    case "exclusiveMinimum":
      return typeof schema.minimum === "number" && Number(value) < schema.minimum ? undefined : value;
    default:
      return value;
  }
}

function withoutRef(schema: Schema, definitions: Definitions): Schema {
  if (typeof schema.$ref !== "string") return schema;
  const { $ref, ...rest } = schema;
  const target = definitions[schema.$ref.replace("#/$defs/", "")];
  if (!isObject(target)) throw new Error(`${schema.$ref} is not defined`);
  return { ...withoutRef(target, definitions), ...rest };
}

function flat(anyOf: unknown, definitions: Definitions): readonly unknown[] {
  if (!Array.isArray(anyOf)) return [];
  return anyOf.flatMap((each) => {
    const form = normalForm(each, definitions);
    return isObject(form) && Array.isArray(form.anyOf) ? form.anyOf : [form];
  });
}

function definitionsOf(schema: unknown): Definitions {
  return isObject(schema) && isObject(schema.$defs) ? schema.$defs : {};
}

function isAnything(value: unknown): boolean {
  return value === true || (isObject(value) && Object.keys(value).length === 0);
}

function mapped(object: Schema, change: (value: unknown) => unknown): Schema {
  const names = Object.keys(object).sort();
  return Object.fromEntries(names.map((name) => [name, change(object[name])]));
}

function byText(a: unknown, b: unknown): number {
  return JSON.stringify(a) < JSON.stringify(b) ? -1 : 1;
}

function isObject(value: unknown): value is Schema {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
