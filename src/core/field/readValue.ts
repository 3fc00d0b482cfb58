import { readJson } from "../value/json.ts";
import { isList, isObject, objectOf, type Value, type ValueObject } from "../value/value.ts";
import type { Field, Shape } from "./shape.ts";

/** A value read as a shape, or why its text is not JSON. What does not fit the shape at all is returned as it came: the schema's check says so. */
export type ReadValue = { readonly value: Value } | { readonly problem: string };

/**
 * Reads the value of a field the way ZenML does: lax about types ("yes" is true, "7" is 7) and, at the top of a configuration, text for a
 * list or an object is JSON. Source: ZenML 0.98, stack/stack_component.py (`_convert_json_strings`) and pydantic's lax mode.
 */
export function readField(field: Field, value: Value): ReadValue {
  if (value === null) return { value };
  const { shape } = field;
  if (typeof value === "string" && wantsJson(shape)) {
    const read = readJson(value);
    if (!read.ok) return { problem: `${read.error.message} (line ${read.error.line}, column ${read.error.column})` };
    return { value: readShape(shape, read.value) };
  }
  return { value: readShape(shape, value) };
}

/** Tells whether a text for this shape is read as JSON. Of a union only its first member counts, and never where text itself is allowed. */
export function wantsJson(shape: Shape): boolean {
  if (shape.kind === "union") {
    const [first] = shape.options;
    return first !== undefined && wantsJson(first) && !shape.options.some((option) => option.kind === "text");
  }
  return shape.kind === "list" ? shape.tuple !== true : shape.kind === "map" || shape.kind === "model";
}

/** Reads a value as a shape without JSON text: what lies inside lists, maps and models. */
export function readShape(shape: Shape, value: Value): Value {
  switch (shape.kind) {
    case "boolean":
      return readBoolean(value);
    case "integer":
      return readInteger(value);
    case "number":
      return readNumber(value);
    case "list":
      return isList(value) ? value.map((each) => readShape(shape.item, each)) : value;
    case "map":
      return isObject(value) ? mapObject(value, (_, each) => readShape(shape.value, each)) : value;
    case "model":
      return isObject(value) ? readModel(shape, value) : value;
    case "union":
      return readUnion(shape.options, value);
    default:
      return value;
  }
}

function readModel({ fields, drops }: Extract<Shape, { readonly kind: "model" }>, value: ValueObject): Value {
  const byName = new Map(fields.map((field) => [field.name, field]));
  const kept = drops ? objectOf(Object.entries(value).filter(([key]) => byName.has(key))) : value;
  return mapObject(kept, (key, each) => {
    const field = byName.get(key);
    return field === undefined || each === null ? each : readShape(field.shape, each);
  });
}

function mapObject(value: ValueObject, change: (key: string, each: Value) => Value): Value {
  return objectOf(Object.entries(value).map(([key, each]) => [key, change(key, each)]));
}

/** A member that the value fits as it stands wins; else the first one that can read it. */
function readUnion(options: readonly Shape[], value: Value): Value {
  const exact = options.find((option) => fits(option, value));
  if (exact !== undefined) return readShape(exact, value);
  for (const option of options) {
    const read = readShape(option, value);
    if (fits(option, read)) return read;
  }
  return value;
}

/** Tells whether a value is of a shape's kind, without looking inside lists and objects. */
export function fits(shape: Shape, value: Value): boolean {
  switch (shape.kind) {
    case "text":
      return typeof value === "string";
    case "choice":
      return typeof value === "string" && shape.options.includes(value);
    case "integer":
      return typeof value === "bigint";
    case "number":
      return typeof value === "number";
    case "boolean":
      return typeof value === "boolean";
    case "list":
      return isList(value);
    case "map":
    case "model":
      return isObject(value);
    case "union":
      return shape.options.some((option) => fits(option, value));
    case "any":
      return true;
  }
}

const yes = new Set(["1", "on", "t", "true", "y", "yes"]);
const no = new Set(["0", "off", "f", "false", "n", "no"]);

/** Reads a yes or no in any of the words that pydantic and click know; undefined for any other text. */
export function readYesNo(text: string): boolean | undefined {
  const word = text.toLowerCase();
  return yes.has(word) ? true : no.has(word) ? false : undefined;
}

function readBoolean(value: Value): Value {
  if (typeof value === "string") return readYesNo(value) ?? value;
  if (typeof value === "bigint" || typeof value === "number")
    return Number(value) === 1 ? true : Number(value) === 0 ? false : value;
  return value;
}

const wholeText = /^\s*[+-]?\d+(_\d+)*(\.0+)?\s*$/;

/** Pydantic takes a float for an integer only within 64 bits, and text only up to so many digits. */
const endOfWholeFloats = 2 ** 63;
const mostDigits = 4300;

function readInteger(value: Value): Value {
  if (typeof value === "boolean") return value ? 1n : 0n;
  if (typeof value === "number")
    return Number.isInteger(value) && Math.abs(value) < endOfWholeFloats ? BigInt(value) : value;
  if (typeof value !== "string" || !wholeText.test(value)) return value;
  const digits = value.trim().replace(/\.0+$/, "").replaceAll("_", "").replace(/^\+/, "");
  return digits.replace("-", "").length > mostDigits ? value : BigInt(digits);
}

/** Digits stand in one place of the pattern only: a text of a hundred thousand of them must not take seconds. */
const floatText = /^[+-]?(\d+(_\d+)*(\.(\d+(_\d+)*)?)?|\.\d+(_\d+)*)([eE][+-]?\d+(_\d+)*)?$/;
const endless = /^([+-]?)(inf|infinity)$/i;

function readNumber(value: Value): Value {
  if (typeof value === "boolean") return value ? 1 : 0;
  if (typeof value === "bigint") return Number(value);
  if (typeof value !== "string") return value;
  const text = value.trim();
  if (floatText.test(text)) return Number(text.replaceAll("_", ""));
  const sign = endless.exec(text);
  if (sign) return sign[1] === "-" ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
  return /^[+-]?nan$/i.test(text) ? Number.NaN : value;
}
