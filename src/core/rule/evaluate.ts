import { parseSecretReference, type SecretReference } from "../secretReference.ts";
import { isList, isObject, type Value } from "../value/value.ts";
import type { Condition, ItemPlace } from "./rule.ts";

/** Looks up the value behind a secret reference; undefined when the secret or the key does not exist. */
export type ResolveReference = (reference: SecretReference) => string | undefined;

/** What a condition can see. */
export interface Subject {
  /** The value of a field, with its default where it is not set; undefined: none. */
  readonly value: (field: string) => Value | undefined;
  /** Absent: references are looked at as the text that they are. */
  readonly resolve?: ResolveReference;
  /** Told about every field whose reference leads nowhere. */
  readonly unresolved?: (field: string, reference: SecretReference) => void;
}

/** Tells whether a condition holds. The meaning of each kind follows ZenML 0.98's validators: empty text, 0 and empty objects are not truthy. */
export function holds(condition: Condition, subject: Subject): boolean {
  switch (condition.is) {
    case "not":
      return !holds(condition.condition, subject);
    case "all":
      return condition.conditions.every((each) => holds(each, subject));
    case "any":
      return condition.conditions.some((each) => holds(each, subject));
    case "exactly-one":
      return condition.conditions.filter((each) => holds(each, subject)).length === 1;
    case "some":
      return itemsOf(read(condition.field, subject)).some((item) => holds(condition.condition, subjectOf(item)));
    case "repeated":
      return isRepeated(condition.places, subject);
    case "inside":
      return holds(condition.condition, insideOf(condition.field, condition.key, subject));
    case "below-field":
      return below(read(condition.field, subject), read(condition.other, subject));
    default:
      return holdsFor(condition, read(condition.field, subject));
  }
}

/** A subject whose every field is one value inside another. */
function insideOf(field: string, key: string, subject: Subject): Subject {
  const outer = read(field, subject);
  const inner = isObject(outer) && Object.hasOwn(outer, key) ? outer[key] : undefined;
  return { value: () => inner };
}

/** An item as a subject of its own. */
function subjectOf(item: Value): Subject {
  return { value: (field) => (isObject(item) ? item[field] : item) };
}

function itemsOf(value: Value | undefined): readonly Value[] {
  return isList(value) ? value : [];
}

function isRepeated(places: readonly ItemPlace[], subject: Subject): boolean {
  const values = places.flatMap(({ field, key }) =>
    itemsOf(read(field, subject)).flatMap((item) => {
      const value = isObject(item) ? item[key] : undefined;
      return value === undefined || value === null ? [] : [value];
    }),
  );
  return new Set(values).size < values.length;
}

function read(field: string, subject: Subject): Value | undefined {
  const value = subject.value(field);
  if (typeof value !== "string" || subject.resolve === undefined) return value;
  const reference = parseSecretReference(value);
  if (reference === undefined) return value;
  const found = subject.resolve(reference);
  if (found === undefined) subject.unresolved?.(field, reference);
  return found;
}

type FieldCondition = Exclude<
  Condition,
  { readonly is: "not" | "all" | "any" | "exactly-one" | "some" | "repeated" | "inside" | "below-field" }
>;

function holdsFor(condition: FieldCondition, value: Value | undefined): boolean {
  switch (condition.is) {
    case "truthy":
      return isTruthy(value);
    case "null":
      return value === null || value === undefined;
    case "equal":
      return equal(value, condition.value);
    case "one-of":
      return typeof value === "string" && includes(condition.values, value, condition.ignoreCase ?? false);
    case "starts-with":
      return typeof value === "string" && condition.prefixes.some((prefix) => value.startsWith(prefix));
    case "contains":
      return typeof value === "string" && contains(value, condition.text, condition.ignoreCase ?? false);
    case "matches":
      return typeof value === "string" && new RegExp(condition.pattern, "u").test(value);
    case "has-key":
      return isObject(value) && condition.keys.some((key) => Object.hasOwn(value, key));
    case "key-starts-with":
      return isObject(value) && Object.keys(value).some((key) => key.startsWith(condition.prefix));
    case "greater":
      return isNumber(value) && value > condition.than;
    case "nonblank":
      return typeof value === "string" && value.trim() !== "";
    case "absent":
      return value === undefined;
    case "kind":
      return kindOf(value) === condition.kind;
    case "time-zone":
      return typeof value === "string" && isTimeZone(value);
    case "descending":
      return itemsOf(value).some((item, index, all) => index > 0 && below(item, all[index - 1]));
  }
}

/** As in Python, where not-a-number is truthy. */
function isTruthy(value: Value | undefined): boolean {
  if (isList(value)) return value.length > 0;
  if (isObject(value)) return Object.keys(value).length > 0;
  return Boolean(value) || Number.isNaN(value);
}

function equal(value: Value | undefined, wanted: string | number | boolean): boolean {
  if (typeof value !== "bigint") return value === wanted;
  return Number.isInteger(wanted) && BigInt(wanted) === value;
}

/** Letter case and blanks around the text do not count when `ignoreCase` is set, as in Kubernetes' own enumerations. */
function includes(values: readonly string[], value: string, ignoreCase: boolean): boolean {
  if (!ignoreCase) return values.includes(value);
  const wanted = value.trim().toLowerCase();
  return values.some((each) => each.toLowerCase() === wanted);
}

function contains(value: string, text: string, ignoreCase: boolean): boolean {
  return ignoreCase ? value.toLowerCase().includes(text.toLowerCase()) : value.includes(text);
}

function below(a: Value | undefined, b: Value | undefined): boolean {
  return isNumber(a) && isNumber(b) && a < b;
}

function kindOf(value: Value | undefined): "text" | "list" | "object" | undefined {
  if (typeof value === "string") return "text";
  if (isList(value)) return "list";
  return isObject(value) ? "object" : undefined;
}

/** JavaScript also takes offsets such as `+01:00` and any letter case; names are spelled in one way. */
function isTimeZone(name: string): boolean {
  if (!/^[A-Z][\w+-]*(\/[A-Z][\w+-]*)*$/u.test(name)) return false;
  try {
    const { timeZone } = new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions();
    // Some engines answer an older name with the one that replaced it.
    return timeZone === name || timeZone.toLowerCase() !== name.toLowerCase();
  } catch {
    return false;
  }
}

function isNumber(value: Value | undefined): value is number | bigint {
  return typeof value === "number" || typeof value === "bigint";
}
