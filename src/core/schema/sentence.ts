import type { z } from "zod";
import { withArticle } from "../article.ts";
import { type FieldPath, pathText } from "../failure.ts";
import type { Shape } from "../field/shape.ts";
import { writeJson } from "../value/json.ts";
import { isList, isObject, type Value } from "../value/value.ts";
import type { PlaceInfo } from "./fieldAt.ts";

/** The value that a sentence is about; undefined: there is none. */
export interface Given {
  readonly value: Value | undefined;
  /** How it was typed, if it was a text then. */
  readonly text?: string;
}

/** One sentence about one zod issue: the field, what it must be, what was given. Never shows the value of a sensitive field. */
export function sentenceOf(
  issue: z.core.$ZodIssue,
  path: FieldPath,
  { value, text }: Given,
  place: PlaceInfo | undefined,
): string {
  const name = pathText(path);
  if (value === undefined) return `${name} is required.`;
  const sensitive = place === undefined || place.sensitive;
  const got = (shown: string) => (sensitive ? "" : `, got ${shown}`);
  switch (issue.code) {
    case "invalid_type":
    case "invalid_union":
      return `${name} must be ${place?.shape ? wanted(place.shape) : wantedByZod(issue)}, got ${sensitive ? kindOf(value) : given(value, place.shape)}.`;
    case "too_small":
      return `${name} ${limit(issue.origin, issue.inclusive !== false, "at least", "greater than", issue.minimum)}${got(amount(value, text))}.`;
    case "too_big":
      return `${name} ${limit(issue.origin, issue.inclusive !== false, "at most", "less than", issue.maximum)}${got(amount(value, text))}.`;
    case "invalid_value":
      return `${name} must be ${oneOf(issue.values.map(String))}${got(shortJson(value))}.`;
    case "invalid_format":
      return `${name} must ${issue.pattern ? `match ${issue.pattern}` : `be a ${issue.format}`}${got(shortJson(value))}.`;
    case "not_multiple_of":
      return `${name} must be a multiple of ${issue.divisor}${got(shortJson(value))}.`;
    case "unrecognized_keys":
      return `${name} is not a known field.`;
    default:
      return `${name}: ${issue.message}.`;
  }
}

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

function wantedByZod(issue: z.core.$ZodIssue): string {
  return issue.code === "invalid_type" ? issue.expected : "another kind of value";
}

function oneOf(options: readonly string[]): string {
  if (options.length <= 1) return options.join();
  return `${options.slice(0, -1).join(", ")} or ${options.at(-1)}`;
}

/** `text`, `an integer`, `a list` …: what a value is. */
function kindOf(value: Value): string {
  if (value === null) return "null";
  if (typeof value === "string") return "text";
  if (typeof value === "bigint") return "an integer";
  return withArticle(isList(value) ? "list" : isObject(value) ? "object" : typeof value);
}

const plainText = /^[^\s"'{[]+( [^\s"'{[]+)*$/;

/** What was given, as it was typed where the place is for a number or a boolean; of lists and objects only what they are. */
function given(value: Value, shape: Shape | undefined): string {
  if (isList(value) || isObject(value)) return kindOf(value);
  const isTyped = shape?.kind === "integer" || shape?.kind === "number" || shape?.kind === "boolean";
  return isTyped && typeof value === "string" && plainText.test(value) ? short(value) : shortJson(value);
}

function limit(origin: string, inclusive: boolean, closed: string, open: string, bound: number | bigint): string {
  const how = `${inclusive ? closed : open} ${bound}`;
  if (origin === "string") return `must have ${how} ${bound === 1 ? "character" : "characters"}`;
  if (origin === "array" || origin === "set") return `must have ${how} ${bound === 1 ? "entry" : "entries"}`;
  return `must be ${how}`;
}

/** The number itself, as it was typed, or how many characters or entries there are. */
function amount(value: Value, text: string | undefined): string {
  if (typeof value === "string") return String([...value].length);
  if (isList(value)) return String(value.length);
  return text !== undefined && plainText.test(text) ? short(text) : shortJson(value);
}

function shortJson(value: Value): string {
  return short(writeJson(value));
}

function short(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
