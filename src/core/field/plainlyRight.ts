import { type Configuration, isList, isObject, type Value } from "../value/value.ts";
import { readField } from "./readValue.ts";
import type { Bounds, Field, Shape } from "./shape.ts";

/**
 * Tells whether a configuration, as it was typed, is right for reasons so simple that its flavor's schema need not be asked. False says nothing:
 * the schema decides. Deprecated fields are never plain, since their values may move to fields of another shape.
 */
export function isPlainlyRight(fields: readonly Field[], configuration: Configuration): boolean {
  const byName = new Map(fields.map((field) => [field.name, field]));
  const isMissing = fields.some((field) => field.required && configuration[field.name] === undefined);
  return !isMissing && Object.entries(configuration).every(([name, value]) => isPlainField(byName.get(name), value));
}

function isPlainField(field: Field | undefined, value: Value): boolean {
  if (field === undefined || field.deprecated) return false;
  if (value === null) return field.nullable;
  const read = readField(field, value);
  return "value" in read && isPlain(field.shape, read.value);
}

function isPlain(shape: Shape, value: Value): boolean {
  switch (shape.kind) {
    case "text":
      return typeof value === "string" && shape.pattern === undefined && hasLength(shape, value);
    case "choice":
      return typeof value === "string" && shape.options.includes(value);
    case "boolean":
      return typeof value === "boolean";
    case "integer":
      return typeof value === "bigint" && Number.isSafeInteger(Number(value)) && isWithin(shape, Number(value));
    case "number":
      return typeof value === "number" && Number.isFinite(value) && isWithin(shape, value);
    case "list":
      return isList(value) && isUnbounded(shape) && value.every((each) => isPlain(shape.item, each));
    case "map":
      return isObject(value) && Object.values(value).every((each) => isPlain(shape.value, each));
    case "any":
      return true;
    default:
      return false;
  }
}

/** Signs outside the basic plane are two units of a text and may count as one or as two: only what is right either way is plain. */
function hasLength({ minLength = 0, maxLength }: Extract<Shape, { readonly kind: "text" }>, value: string): boolean {
  return [...value].length >= minLength && (maxLength === undefined || value.length <= maxLength);
}

function isUnbounded(shape: Extract<Shape, { readonly kind: "list" }>): boolean {
  return Object.keys(shape).every((key) => key === "kind" || key === "item");
}

function isWithin({ minimum, maximum, exclusiveMinimum, exclusiveMaximum }: Bounds, value: number): boolean {
  return (
    (minimum === undefined || value >= minimum) &&
    (maximum === undefined || value <= maximum) &&
    (exclusiveMinimum === undefined || value > exclusiveMinimum) &&
    (exclusiveMaximum === undefined || value < exclusiveMaximum)
  );
}
