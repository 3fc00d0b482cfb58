import { textOrJson } from "../../core/value/json.ts";
import { isList, isObject, type Value, type ValueObject } from "../../core/value/value.ts";

/** A value as the text of one cell for programs: texts as they are, nothing for null, JSON for the rest. */
export function exactCell(value: Value | undefined): string {
  if (value === undefined || value === null) return "";
  return textOrJson(value);
}

/** A value as the text of one cell for people: lists with commas, objects as `key=value`, things by their name. */
export function shortCell(value: Value | undefined): string {
  if (value === undefined || value === null) return "";
  if (isList(value)) return value.map(shortCell).join(", ");
  if (isObject(value)) return nameOf(value) ?? pairs(value);
  if (typeof value === "boolean") return value ? "yes" : "no";
  return textOrJson(value);
}

function nameOf(value: ValueObject): string | undefined {
  return typeof value.name === "string" && typeof value.id === "string" ? value.name : undefined;
}

function pairs(value: ValueObject): string {
  return Object.entries(value)
    .map(([key, each]) => `${key}=${exactCell(each)}`)
    .join(", ");
}
