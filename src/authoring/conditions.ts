import type { Condition } from "../core/rule/rule.ts";

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

/** The field is a text that holds another one. */
export function contains(field: string, text: string): Condition {
  return { is: "contains", field, text };
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

/** The condition does not hold. */
export function not(condition: Condition): Condition {
  return { is: "not", condition };
}

/** All conditions hold. */
export function all(...conditions: readonly Condition[]): Condition {
  return { is: "all", conditions };
}

/** At least one condition holds. */
export function any(...conditions: readonly Condition[]): Condition {
  return { is: "any", conditions };
}

/** One condition holds and no other. */
export function exactlyOne(...conditions: readonly Condition[]): Condition {
  return { is: "exactly-one", conditions };
}
