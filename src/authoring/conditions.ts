import type { Condition, ItemPlace } from "../core/rule/rule.ts";
import type { StackCondition } from "../core/stackRule/stackRule.ts";

/** The field is set to something other than null, false, 0 and empty. A field that is not set counts with its default. */
export function truthy(field: string): Condition {
  return { is: "truthy", field };
}

/** The field is null or not set. */
export function isNull(field: string): Condition {
  return { is: "null", field };
}

/** The field has exactly this value. */
export function equal(field: string, value: string | number | boolean): Condition {
  return { is: "equal", field, value };
}

/** The field is one of these texts; `ignoreCase` also ignores blanks around it. */
export function oneOf(field: string, values: readonly string[], options: { ignoreCase?: boolean } = {}): Condition {
  return { is: "one-of", field, values, ...options };
}

/** The field is a text with one of these beginnings. */
export function startsWith(field: string, prefixes: readonly string[]): Condition {
  return { is: "starts-with", field, prefixes };
}

/** The field is a text that holds another one, `ignoreCase` in any letter case. */
export function contains(field: string, text: string, options: { ignoreCase?: boolean } = {}): Condition {
  return { is: "contains", field, text, ...options };
}

/** The field is a text that fits a regular expression (JavaScript, with the `u` flag; write `^` and `$` for the whole text). */
export function matches(field: string, pattern: string): Condition {
  return { is: "matches", field, pattern };
}

/** The field is an object with at least one of these keys. */
export function hasKey(field: string, keys: readonly string[]): Condition {
  return { is: "has-key", field, keys };
}

/** The field is an object with a key that begins so. */
export function keyStartsWith(field: string, prefix: string): Condition {
  return { is: "key-starts-with", field, prefix };
}

/** The field is a number above this one. */
export function greater(field: string, than: number): Condition {
  return { is: "greater", field, than };
}

/** The field is a number below that of another field. */
export function belowField(field: string, other: string): Condition {
  return { is: "below-field", field, other };
}

/** Looks at one key of an object field: `inside("client_kwargs", "endpoint_url", (url) => startsWith(url, ["http://"]))`. */
export function inside(field: string, key: string, condition: (inner: string) => Condition): Condition {
  return { is: "inside", field, key, condition: condition(key) };
}

/** The field is a text with more than blanks in it. */
export function nonblank(field: string): Condition {
  return { is: "nonblank", field };
}

/** The field is not given at all, which null is not. Only rules with `raw` can tell: for the others the default counts. */
export function absent(field: string): Condition {
  return { is: "absent", field };
}

/** The field's value is of this kind; for fields that take several. */
export function isKind(field: string, kind: "text" | "list" | "object"): Condition {
  return { is: "kind", field, kind };
}

/** The field is the name of a time zone, such as `Europe/Berlin`. */
export function isTimeZone(field: string): Condition {
  return { is: "time-zone", field };
}

/** The field is a list of numbers in which one is below the one before it. */
export function descending(field: string): Condition {
  return { is: "descending", field };
}

/** The same value stands twice under these keys of the items of lists, such as two mounts with one path. */
export function repeated(...places: readonly ItemPlace[]): Condition {
  return { is: "repeated", places };
}

/**
 * Some item of a list fits: `some("init_scripts", (script) => not(startsWith(script, ["dbfs:/"])))`. Within items that are objects, name
 * their keys: `some("mounts", () => not(startsWith("path", ["/"])))`.
 */
export function some(field: string, condition: (item: string) => Condition): Condition {
  return { is: "some", field, condition: condition("item") };
}

/** The condition does not hold. */
export function not(condition: Condition): Condition;
export function not(condition: StackCondition): StackCondition;
export function not(condition: Condition | StackCondition): Condition | StackCondition {
  return { is: "not", condition } as Condition | StackCondition;
}

/** All conditions hold. */
export function all(...conditions: readonly Condition[]): Condition;
export function all(...conditions: readonly StackCondition[]): StackCondition;
export function all(...conditions: readonly (Condition | StackCondition)[]): Condition | StackCondition {
  return { is: "all", conditions } as Condition | StackCondition;
}

/** At least one condition holds. */
export function any(...conditions: readonly Condition[]): Condition;
export function any(...conditions: readonly StackCondition[]): StackCondition;
export function any(...conditions: readonly (Condition | StackCondition)[]): Condition | StackCondition {
  return { is: "any", conditions } as Condition | StackCondition;
}

/** One condition holds and no other. */
export function exactlyOne(...conditions: readonly Condition[]): Condition {
  return { is: "exactly-one", conditions };
}
