import { fits, readShape } from "../../core/field/readValue.ts";
import type { Shape } from "../../core/field/shape.ts";
import { readFlow, writeFlow } from "../../core/value/flow.ts";
import { readJson, writeFloat, writeJson } from "../../core/value/json.ts";
import { isList, isObject, type Value } from "../../core/value/value.ts";

/** The text that stands in the editor for a value; `valueFromText` gives the value back if it is of the shape. */
export function textOf(value: Value | undefined, shape: Shape): string {
  if (value === undefined) return "";
  if (shape.kind === "any") return freeText(value);
  if (value === null) return "";
  if (typeof value === "string") return value;
  if (typeof value === "number") return writeFloat(value);
  return isList(value) || isObject(value) ? writeFlow(value) : writeJson(value);
}

/** Text that would be read as something else, such as `3` or `"a"`, stands in quotes. */
function freeText(value: Value): string {
  if (isList(value) || isObject(value)) return writeFlow(value);
  return typeof value === "string" && readFree(value) === value && !value.trimStart().startsWith('"')
    ? value
    : writeJson(value);
}

/** A text where any value may stand: what is no JSON and no list or object is text. */
function readFree(text: string): Value {
  const json = readJson(text);
  return json.ok ? json.value : (readFlow(text) ?? text);
}

/**
 * The value that a typed text means; undefined if it means none of the shape. Of a union the member `option` (default: the first) is tried
 * first; text is read as YAML in one line only for a member that is a list or an object, never where text itself is allowed.
 */
export function valueFromText(text: string, shape: Shape, option = 0): Value | undefined {
  switch (shape.kind) {
    case "text":
      return text;
    case "any":
      return readFree(text);
    case "union":
      return memberValue(text, shape.options, option);
    case "list":
    case "map":
    case "model": {
      const value = readFlow(text);
      return value !== undefined && fits(shape, value) ? value : undefined;
    }
    default: {
      const value = readShape(shape, text);
      return fits(shape, value) ? value : undefined;
    }
  }
}

function memberValue(text: string, options: readonly Shape[], option: number): Value | undefined {
  const first = options[option] ?? options[0];
  if (first === undefined) return text;
  const others = options.filter((each) => each !== first);
  const hasText = options.some((each) => each.kind === "text");
  const scalars = others.filter((each) => !isContainer(each) && each.kind !== "text");
  const behind = hasText ? others.filter((each) => each.kind === "text") : others.filter(isContainer);
  for (const each of [first, ...scalars, ...behind]) {
    const value = valueFromText(text, each);
    if (value !== undefined) return value;
  }
  return undefined;
}

/** Tells shapes whose values have rows of their own. */
export function isContainer(shape: Shape): shape is Extract<Shape, { readonly kind: "list" | "map" | "model" }> {
  return shape.kind === "list" || shape.kind === "map" || shape.kind === "model";
}

/** What a new row of a list or a map begins with; for numbers an empty text that is still to be typed. */
export function emptyOf(shape: Shape): Value {
  switch (shape.kind) {
    case "boolean":
      return false;
    case "choice":
      return shape.options[0] ?? "";
    case "list":
      return [];
    case "map":
    case "model":
      return {};
    case "union":
      return shape.options[0] === undefined ? "" : emptyOf(shape.options[0]);
    default:
      return "";
  }
}

const maxParts = 6;
const maxChars = 160;

/** A value in a few words, for a row of a form: long texts and long lists are cut, the values inside models are left out. */
export function summaryOf(value: Value, shape: Shape): string {
  if (shape.kind === "model" && isObject(value)) return names(Object.keys(value), "{}");
  if (isList(value)) {
    const items = parts(
      value.map((each) => () => brief(each)),
      "[]",
    );
    // The objects of a list are not the list: `[{}]` holds one.
    return value.some((each) => isList(each) || isObject(each)) ? `[${items}]` : items;
  }
  if (isObject(value))
    return parts(
      Object.entries(value).map(
        ([key, each]) =>
          () =>
            `${key}=${brief(each)}`,
      ),
      "{}",
    );
  if (shape.kind === "any") return freeText(typeof value === "string" ? headOf(value) : value);
  if (value === "") return '""';
  return typeof value === "string" ? headOf(value) : textOf(value, shape);
}

function headOf(text: string): string {
  return text.length > maxChars ? `${text.slice(0, maxChars)}…` : text;
}

function names(keys: readonly string[], empty: string): string {
  return parts(
    keys.map((key) => () => key),
    empty,
  );
}

function parts(texts: readonly (() => string)[], empty: string): string {
  if (texts.length === 0) return empty;
  const shown = texts.slice(0, maxParts).map((text) => text());
  return shown.join(", ") + (texts.length > maxParts ? `, … (${texts.length})` : "");
}

function brief(value: Value): string {
  if (isList(value)) return value.length === 0 ? "[]" : `[${value.length}]`;
  if (isObject(value)) {
    const keys = Object.keys(value);
    return keys.length === 0 ? "{}" : `{${keys.slice(0, maxParts).join(", ")}${keys.length > maxParts ? ", …" : ""}}`;
  }
  return typeof value === "string" ? (value === "" ? '""' : value.slice(0, 40)) : textOf(value, { kind: "any" });
}
