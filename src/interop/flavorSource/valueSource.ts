import { isIdentifier } from "../../core/identifier.ts";
import { writeJson } from "../../core/value/json.ts";
import { isList, isObject, type Value } from "../../core/value/value.ts";

/** A value as TypeScript, in one line. */
export function valueSource(value: Value): string {
  if (isList(value)) return `[${value.map(valueSource).join(", ")}]`;
  if (!isObject(value)) return writeJson(value);
  const entries = Object.entries(value).map(([key, each]) => `${keySource(key)}: ${valueSource(each)}`);
  return entries.length === 0 ? "{}" : `{ ${entries.join(", ")} }`;
}

/** A name as the key of an object. */
export function keySource(name: string): string {
  return isIdentifier(name) ? name : JSON.stringify(name);
}
