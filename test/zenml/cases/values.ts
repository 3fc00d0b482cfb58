import type { Bounds, Field, Shape } from "../../../src/core/field/shape.ts";
import { parseSecretReference } from "../../../src/core/secretReference.ts";
import { writeJson } from "../../../src/core/value/json.ts";
import { type Configuration, isList, isObject, objectOf, type Value } from "../../../src/core/value/value.ts";

/** References to a secret that is there, to one that is not, and to the one that is there with blanks. */
export const references: readonly string[] = ["{{known.value}}", "{{lost.value}}", "{{ known.value }}"];

/** One of every kind of value. */
export const everyKind: readonly Value[] = [
  null,
  true,
  "text",
  "",
  "   ",
  0n,
  7n,
  1.5,
  [],
  ["a"],
  objectOf([]),
  objectOf([["a", "b"]]),
];

/** A value that the field takes: its example, or one made up for its shape. What it refers to is there. */
export function goodValue({ example, default: standard, shape }: Field): Value {
  const reference = typeof example === "string" ? parseSecretReference(example) : undefined;
  return reference === undefined ? (example ?? standard ?? madeUp(shape)) : `{{known.${reference.key}}}`;
}

/** The values that every field is tried with: its example, default, the example as text, one of every kind, references. */
export function mainValues(field: Field): readonly Value[] {
  const good = goodValue(field);
  const standard = field.default === undefined ? [] : [field.default];
  const asText = isList(good) || isObject(good) ? writeJson(good) : String(good);
  return distinct([good, ...standard, asText, ...references, ...everyKind]);
}

/** All values to try for a field, right ones and wrong ones: also those that its shape is about, such as bounds. */
export function valuesFor(field: Field): readonly Value[] {
  return distinct([...mainValues(field), ...valuesOf(field.shape, goodValue(field))]);
}

/** How many fields a shape has inside, at least one. */
export function sizeOf(shape: Shape): number {
  switch (shape.kind) {
    case "list":
      return sizeOf(shape.item);
    case "map":
      return sizeOf(shape.value);
    case "model":
      return shape.fields.reduce((size, field) => size + sizeOf(field.shape), 1);
    case "union":
      return shape.options.reduce((size, option) => size + sizeOf(option), 0);
    default:
      return 1;
  }
}

/** Each value once. */
export function distinct(values: readonly Value[]): readonly Value[] {
  return [...new Map(values.map((value) => [writeJson(value), value])).values()];
}

/** A value of a shape, as simple as can be. */
export function madeUp(shape: Shape): Value {
  switch (shape.kind) {
    case "text":
      return "x".repeat(Math.max(shape.minLength ?? 1, 1));
    case "choice":
      return shape.options[0] ?? "";
    case "integer":
      return BigInt(Math.ceil(lowest(shape)));
    case "number":
      return lowest(shape);
    case "boolean":
      return true;
    case "list":
      return Array.from({ length: Math.max(shape.minItems ?? 1, 1) }, () => madeUp(shape.item));
    case "map":
      return objectOf([["key", madeUp(shape.value)]]);
    case "model":
      return madeUpModel(shape.fields);
    case "union":
      return shape.options[0] === undefined ? null : madeUp(shape.options[0]);
    case "any":
      return "anything";
  }
}

function lowest({ minimum, exclusiveMinimum, maximum }: Bounds): number {
  const least = exclusiveMinimum === undefined ? (minimum ?? 1) : exclusiveMinimum + 1;
  return maximum !== undefined && maximum < least ? maximum : least;
}

function valuesOf(shape: Shape, good: Value): readonly Value[] {
  switch (shape.kind) {
    case "text":
      return textValues(shape, good);
    case "choice":
      return shape.options.flatMap((option) => [option, option.toUpperCase(), ` ${option}`, `${option}x`]);
    case "integer":
    case "number":
      return numberValues(shape);
    case "boolean":
      return [true, false, "yes", "off", "TRUE", "maybe", 1n, 0n, 2n, 1, 0, Number.NaN];
    case "list":
      return listValues(shape, good);
    case "map":
      return [...containerTexts, ...mapValues(shape.value, good)];
    case "model":
      return [...containerTexts, ...modelValues(shape, good)];
    case "union":
      return shape.options.flatMap((option) => valuesOf(option, madeUp(option)));
    case "any":
      return [...containerTexts, Number.NaN];
  }
}

const containerTexts: readonly Value[] = ["[]", "{}", "null", "not JSON", '"text"', "[1, 2]", '{"a": 1}'];

function textValues(
  { minLength, maxLength }: Extract<Shape, { readonly kind: "text" }>,
  good: Value,
): readonly Value[] {
  const text = typeof good === "string" ? good : "text";
  return [
    ...[
      `${text}/`,
      ` ${text} `,
      `${text}\n`,
      text.toUpperCase(),
      `x${text}`,
      text.slice(0, -1),
      `'${text}'`,
      `${text}?a=b`,
      `${text}#a`,
      "/",
      "1",
      "true",
    ],
    ...(minLength === undefined
      ? []
      : ["x".repeat(minLength), "x".repeat(Math.max(minLength - 1, 0)), " ".repeat(minLength)]),
    ...(maxLength === undefined ? [] : ["x".repeat(maxLength), "x".repeat(maxLength + 1)]),
  ];
}

function numberValues({ minimum, maximum, exclusiveMinimum, exclusiveMaximum }: Bounds): readonly Value[] {
  const bounds = [minimum, maximum, exclusiveMinimum, exclusiveMaximum].flatMap((bound) => bound ?? []);
  return [
    ...bounds.flatMap((bound) => {
      const whole = BigInt(Math.trunc(bound));
      return [whole - 1n, whole, whole + 1n, bound - 0.5, bound, bound + 0.5, String(bound), `${bound}.0`];
    }),
    ...[1n, -1n, 0n, 7, -0, 0.5, 2n ** 63n, 2n ** 53n + 1n, 1e300, Number.POSITIVE_INFINITY, Number.NaN],
    ...["7", "7.0", "7.5", " 7 ", "+7", "-7", "1_000", "1e3", "0x10", "seven", "07", ".5", "inf", "nan", "７"],
  ];
}

function listValues(shape: Extract<Shape, { readonly kind: "list" }>, good: Value): readonly Value[] {
  const items = isList(good) ? good : [madeUp(shape.item)];
  const [first = madeUp(shape.item), ...rest] = items;
  const tried = distinct([...valuesOf(shape.item, first), ...everyKind]);
  const lengths = [shape.minItems, shape.maxItems].flatMap((length) =>
    length === undefined ? [] : [length - 1, length, length + 1],
  );
  return [
    ...containerTexts,
    ...[[first], [first, first], [...items, null], [[first]], items.toReversed()],
    ...tried.flatMap((each) => [[each], [each, ...rest], [...items.slice(0, -1), each]]),
    ...lengths.map((length) => Array.from({ length: Math.max(length, 0) }, () => first)),
  ];
}

function mapValues(value: Shape, good: Value): readonly Value[] {
  const [key, inner] = (isObject(good) ? Object.entries(good)[0] : undefined) ?? ["key", madeUp(value)];
  const tried = distinct([inner, ...valuesOf(value, inner), ...everyKind]);
  return [
    objectOf([]),
    objectOf([["", inner]]),
    objectOf([["__proto__", inner]]),
    ...tried.map((each) => objectOf([[key, each]])),
  ];
}

function modelValues({ fields }: Extract<Shape, { readonly kind: "model" }>, good: Value): readonly Value[] {
  const whole: Configuration = isObject(good) ? good : madeUpModel(fields);
  const without = Object.keys(whole).map((key) => objectOf(Object.entries(whole).filter(([name]) => name !== key)));
  const changed = fields.flatMap((field) =>
    valuesFor(field).map((value) =>
      objectOf([...Object.entries(whole).filter(([name]) => name !== field.name), [field.name, value]]),
    ),
  );
  return [
    whole,
    madeUpModel(fields),
    objectOf([]),
    objectOf([...Object.entries(whole), ["no_such_key", "x"]]),
    ...without,
    ...changed,
  ];
}

export function madeUpModel(fields: readonly Field[]): Configuration {
  return objectOf(fields.filter(({ required }) => required).map((field) => [field.name, goodValue(field)]));
}
