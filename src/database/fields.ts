import type { Texts } from "../core/component.ts";
import { isList, isObject, type Value, type ValueObject } from "../core/value/value.ts";
import { textsOf, wrong } from "./columns.ts";

/** A text field of an image. These readers refuse with bad-data what `encode` never writes. */
export function textField(fields: ValueObject, key: string): string {
  const value = fields[key];
  return typeof value === "string" ? value : wrong(`${key} in the history`, "is no text");
}

/** A text field that may be null. */
export function textOrNullField(fields: ValueObject, key: string): string | null {
  return fields[key] === null ? null : textField(fields, key);
}

/** A whole number field. */
export function integerField(fields: ValueObject, key: string): number {
  const value = fields[key];
  return typeof value === "bigint" ? Number(value) : wrong(`${key} in the history`, "is no whole number");
}

/** An object field. */
export function objectField(fields: ValueObject, key: string): ValueObject {
  const value = fields[key];
  return isObject(value) ? value : wrong(`${key} in the history`, "is no object");
}

/** An object of texts. */
export function textsField(fields: ValueObject, key: string): Texts {
  return textsOf(objectField(fields, key), `${key} in the history`);
}

/** A list of texts. */
export function textListField(fields: ValueObject, key: string): readonly string[] {
  return textListOf(fields[key], key);
}

/** A value as a list of texts. */
export function textListOf(value: Value | undefined, key: string): readonly string[] {
  if (!isList(value)) return wrong(`${key} in the history`, "is no list");
  return value.map((each) => (typeof each === "string" ? each : wrong(`${key} in the history`, "holds no text")));
}
