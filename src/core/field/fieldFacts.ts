import { objectOf, type Value, type ValueObject, valueOfPlain } from "../value/value.ts";
import type { Field, Shape } from "./shape.ts";

/** What is compared of fields, by name: all that decides what is accepted and stored; no help, group or order. */
export function factsOfFields(fields: readonly Field[]): ValueObject {
  return objectOf(fields.map((field) => [field.name, factsOfField(field)]));
}

function factsOfField({ shape, required, nullable, default: standard, sensitive, settings, deprecated }: Field): Value {
  const marks = Object.entries({ sensitive, settings, deprecated }).filter(([, is]) => is);
  return objectOf([
    ["type", factsOfShape(shape)],
    ["required", required],
    ["nullable", nullable],
    ...(standard === undefined ? [] : [["default", standard] as const]),
    ...marks,
  ]);
}

/** The name of a plain shape, else an object that names it and says the rest; the possibilities of a union are in order of their texts. */
function factsOfShape(shape: Shape): Value {
  const { kind, ...rest } = shape;
  switch (shape.kind) {
    case "list":
      return objectOf([["list of", factsOfShape(shape.item)], ...plainFacts({ ...rest, item: undefined })]);
    case "map":
      return objectOf([["map of", factsOfShape(shape.value)]]);
    case "model":
      return objectOf([
        ["fields", factsOfFields(shape.fields)],
        ["others", shape.open ? "kept" : shape.drops ? "dropped" : "refused"],
      ]);
    case "union":
      return objectOf([["one of", shape.options.map(factsOfShape).toSorted(byText)]]);
    default: {
      const facts = plainFacts(rest);
      return facts.length === 0 ? kind : objectOf([["kind", kind], ...facts]);
    }
  }
}

function plainFacts(rest: object): readonly (readonly [string, Value])[] {
  return Object.entries(rest)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => [name, valueOfPlain(value)] as const);
}

function byText(a: Value, b: Value): number {
  return textOf(a) < textOf(b) ? -1 : 1;
}

function textOf(value: Value): string {
  return JSON.stringify(value, (_, each: unknown) => (typeof each === "bigint" ? String(each) : each));
}
