import type { z } from "zod";
import { type FieldPath, pathText } from "../failure.ts";
import { givenText, kindOf, oneOf, plainText, short, shortJson, wanted } from "../field/wanted.ts";
import { isList, type Value } from "../value/value.ts";
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
      return `${name} must be ${place?.shape ? wanted(place.shape) : wantedByZod(issue)}, got ${sensitive ? kindOf(value) : givenText(value, place.shape)}.`;
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

function wantedByZod(issue: z.core.$ZodIssue): string {
  return issue.code === "invalid_type" ? issue.expected : "another kind of value";
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
