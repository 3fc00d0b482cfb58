import { fits, readShape } from "../field/readValue.ts";
import type { Shape } from "../field/shape.ts";
import { type Configuration, isObject, objectOf, type Value } from "../value/value.ts";
import type { Normalization } from "./rule.ts";

/**
 * Makes one of ZenML's changes to a configuration before it is stored; the same object when nothing changes. `lookUp` gives the value of
 * another field, with its default.
 */
export function normalize(
  configuration: Configuration,
  change: Normalization,
  lookUp: (field: string) => Value | undefined,
): Configuration {
  if (change.do === "set") return withValue(configuration, change.field, plain(change.value));
  if (change.do === "compose") return withValue(configuration, change.field, composed(change.text, lookUp));
  const value = configuration[change.field];
  if (value === undefined) return configuration;
  switch (change.do) {
    case "clear":
      return without(configuration, change.field);
    case "move":
      return move(configuration, change.field, change.to, value);
    case "trim-end":
      return withValue(configuration, change.field, trimEndOf(value, change.characters, change.key));
    default:
      return withValue(configuration, change.field, changed(value, change));
  }
}

/** Whole numbers are kept exactly, as everywhere. */
function plain(value: string | number | boolean): Value {
  return typeof value === "number" && Number.isInteger(value) ? BigInt(value) : value;
}

function composed(text: string, lookUp: (field: string) => Value | undefined): string {
  return text.replace(/\{(\w+)\}/gu, (_, field: string) => wordOf(lookUp(field)));
}

/** Lists and objects have no place in a text: that they stand in such a field is said when its type is checked. */
function wordOf(value: Value | undefined): string {
  return value === null || value === undefined || typeof value === "object" ? "" : String(value);
}

type TextChange = Exclude<Normalization, { readonly do: "clear" | "move" | "trim-end" | "set" | "compose" }>;

function changed(value: Value, change: TextChange): Value {
  if (change.do === "truncate")
    return typeof value === "number" && Number.isFinite(value) ? BigInt(Math.trunc(value)) : value;
  if (change.do === "read-number") return numberOf(value, change.whole);
  if (typeof value !== "string") return value;
  switch (change.do) {
    case "trim":
      return trimBoth(value, change.characters);
    case "blank-to-null":
      return value.trim() === "" ? null : value.trim();
    case "capitalize":
      return value.trim().charAt(0).toUpperCase() + value.trim().slice(1).toLowerCase();
    case "replace":
      return Object.hasOwn(change.values, value) ? (change.values[value] ?? value) : value;
  }
}

function numberOf(value: Value, whole: boolean): Value {
  const kinds: readonly Shape[] = whole ? [{ kind: "integer" }] : [{ kind: "integer" }, { kind: "number" }];
  for (const kind of kinds) {
    const read = readShape(kind, value);
    if (fits(kind, read)) return read;
  }
  return value;
}

/** A deprecated field gives its value to its replacement, unless that one has a value already: then both stay. */
function move(configuration: Configuration, from: string, to: string, value: Value): Configuration {
  const present = configuration[to] ?? null;
  return value === null || present !== null ? configuration : withValue(without(configuration, from), to, value);
}

function trimEndOf(value: Value, characters: string, key: string | undefined): Value {
  if (key === undefined) return typeof value === "string" ? trimEnd(value, characters) : value;
  if (!isObject(value)) return value;
  const inner = value[key];
  return typeof inner === "string" ? withValue(value, key, trimEnd(inner, characters)) : value;
}

function trimEnd(text: string, characters: string): string {
  let end = text.length;
  while (end > 0 && characters.includes(text.charAt(end - 1))) end--;
  return text.slice(0, end);
}

function trimBoth(text: string, characters: string): string {
  let start = 0;
  while (start < text.length && characters.includes(text.charAt(start))) start++;
  return trimEnd(text.slice(start), characters);
}

function withValue(configuration: Configuration, field: string, value: Value): Configuration {
  if (configuration[field] === value) return configuration;
  const entries = Object.entries(configuration).filter(([name]) => name !== field);
  return objectOf([...entries, [field, value]]);
}

function without(configuration: Configuration, field: string): Configuration {
  return objectOf(Object.entries(configuration).filter(([name]) => name !== field));
}
