import { wantsJson } from "../field/readValue.ts";
import type { Field } from "../field/shape.ts";
import { writeJson } from "../value/json.ts";
import { isList, isObject, type Value } from "../value/value.ts";

/** The text after `--field=` that is read back as this value; undefined where the command line has no way to say it (null; a list or an object whose text is not read as JSON). Without a field: one that the flavor no longer knows. */
export function flagText(field: Field | undefined, value: Value): string | undefined {
  if (value === null) return undefined;
  if (typeof value === "string") return value.startsWith("@") ? `@${value}` : value;
  if (field === undefined) return writeJson(value);
  const isSaid = isList(value) || isObject(value) ? wantsJson(field.shape) : !allowsText(field);
  return isSaid ? writeJson(value) : undefined;
}

function allowsText({ shape }: Field): boolean {
  return shape.kind === "any" || (shape.kind === "union" && shape.options.some((option) => option.kind === "text"));
}
