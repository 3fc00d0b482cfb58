import { withArticle } from "../article.ts";
import { writeJson } from "../value/json.ts";
import { isList, isObject, type Value } from "../value/value.ts";
import type { Shape } from "./shape.ts";

/** The words after "must be" for a shape. */
export function wanted(shape: Shape): string {
  switch (shape.kind) {
    case "text":
      return "text";
    case "integer":
      return "an integer";
    case "number":
      return "a number";
    case "boolean":
      return "true or false";
    case "choice":
      return oneOf(shape.options);
    case "list":
      return `a list${ofWhat(shape.item)}`;
    case "map":
      return shape.value.kind === "any" ? "an object" : `an object${ofWhat(shape.value)}`;
    case "model":
      return "an object";
    case "union":
      return shape.options.map(wanted).join(" or ");
    case "any":
      return "a value";
  }
}

const plurals: Partial<Record<Shape["kind"], string>> = {
  text: "texts",
  integer: "integers",
  number: "numbers",
  boolean: "booleans",
  list: "lists",
  map: "objects",
  model: "objects",
};

function ofWhat(shape: Shape): string {
  const plural = plurals[shape.kind];
  return plural === undefined ? "" : ` of ${plural}`;
}

/** "a, b or c". */
export function oneOf(options: readonly string[]): string {
  if (options.length <= 1) return options.join();
  return `${options.slice(0, -1).join(", ")} or ${options.at(-1)}`;
}

/** `text`, `an integer`, `a list` …: what a value is. */
export function kindOf(value: Value): string {
  if (value === null) return "null";
  if (typeof value === "string") return "text";
  if (typeof value === "bigint") return "an integer";
  return withArticle(isList(value) ? "list" : isObject(value) ? "object" : typeof value);
}

/** Text that stands in a sentence as it was typed, without quotes. */
export const plainText = /^[^\s"'{[]+( [^\s"'{[]+)*$/;

/** What was given, as it was typed where the place is for a number or a boolean; of lists and objects only what they are. */
export function givenText(value: Value, shape: Shape | undefined): string {
  if (isList(value) || isObject(value)) return kindOf(value);
  const isTyped = shape?.kind === "integer" || shape?.kind === "number" || shape?.kind === "boolean";
  return isTyped && typeof value === "string" && plainText.test(value) ? short(value) : shortJson(value);
}

/** A value as JSON, cut where it is long. */
export function shortJson(value: Value): string {
  return short(writeJson(value));
}

/** A text, cut where it is long. */
export function short(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
