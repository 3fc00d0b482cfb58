import type { Field } from "../../../src/core/field/shape.ts";
import { type Configuration, isList, isObject, objectOf, type Value } from "../../../src/core/value/value.ts";
import type { Hint } from "./hints.ts";
import { goodValue, madeUp } from "./values.ts";

/** What a rule compares a field with, and near misses of it. */
export function hintedValues(field: Field, { fields, texts, numbers }: Hint): readonly Value[] {
  if (!fields.includes(field.name)) return [];
  const good = goodValue(field);
  return [
    ...texts.flatMap((text) => [
      text,
      `${text}x`,
      ` ${text} `,
      text.toUpperCase(),
      text.slice(0, -1),
      referenceTo(text),
    ]),
    ...texts.flatMap((text) => (typeof good === "string" ? [text + good, good + text] : [])),
    ...texts.flatMap((text) => (isObject(good) ? withKey(good, text) : [])),
    ...numbers.flatMap(around),
  ];
}

function referenceTo(text: string): string {
  return `{{known.${text.trim()}}}`;
}

function around(number: number): readonly Value[] {
  const whole = BigInt(Math.trunc(number));
  return [whole - 1n, whole, whole + 1n, number];
}

/** Objects with a key of this name, and a value that is something or nothing. */
function withKey(good: Configuration, key: string): readonly Value[] {
  return ["x", "", null, "http://x/", "https://x//", 1n].map((value) =>
    objectOf([...Object.entries(good), [key, value]]),
  );
}

/** The values of a field that a rule may tell apart: those that may stand there, unset, null and nothing. For rules about several fields. */
export function tellingValues(field: Field, { texts, numbers }: Hint): readonly (Value | undefined)[] {
  const { shape } = field;
  const good = goodValue(field);
  const values: readonly Value[] =
    shape.kind === "choice"
      ? shape.options
      : shape.kind === "boolean"
        ? [true, false]
        : shape.kind === "integer" || shape.kind === "number"
          ? [madeUp(shape), 0n, 2n, ...numbers.flatMap(around)]
          : typeof good === "string"
            ? ["", " ", ...texts, ...texts.map((text) => text + good)]
            : isObject(good)
              ? [objectOf([]), ...texts.map((text) => objectOf([[text, "x"]]))]
              : isList(good)
                ? [[], [...good, ...good]]
                : [];
  return [undefined, null, good, ...values];
}
