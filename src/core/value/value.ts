/**
 * A configuration value, kept exactly: a whole number of any size is a `bigint`, a number with a fraction (or written with one, such as
 * `2.0`) is a `number`. Unset is the absence of a key, which is not null and not the empty text.
 */
export type Value = null | boolean | string | bigint | number | ValueList | ValueObject;

/** A list of values. */
export type ValueList = readonly Value[];

/** Values by key. Made with a null prototype where the keys come from outside. */
export interface ValueObject {
  readonly [key: string]: Value;
}

/** The values that were set for the fields of a flavor. */
export type Configuration = ValueObject;

/** Tells a list from other values. */
export function isList(value: Value | undefined): value is ValueList {
  return Array.isArray(value);
}

/** Tells an object from other values. */
export function isObject(value: Value | undefined): value is ValueObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Builds an object that no key, such as `__proto__`, can harm. */
export function objectOf(entries: Iterable<readonly [string, Value]>): ValueObject {
  const object: Record<string, Value> = Object.create(null);
  for (const [key, value] of entries) object[key] = value;
  return object;
}

/** Equality of meaning: the order of keys does not matter, `2` and `2.0` differ, `0.0` and `-0.0` differ. */
export function sameValue(a: Value | undefined, b: Value | undefined): boolean {
  if (isList(a)) return isList(b) && a.length === b.length && a.every((each, i) => sameValue(each, b[i]));
  if (isObject(a)) {
    if (!isObject(b)) return false;
    const keys = Object.keys(a);
    return (
      keys.length === Object.keys(b).length && keys.every((key) => Object.hasOwn(b, key) && sameValue(a[key], b[key]))
    );
  }
  return Object.is(a, b);
}

/** All texts in a value, but for keys. */
export function textsIn(value: Value): readonly string[] {
  if (typeof value === "string") return [value];
  if (isList(value)) return value.flatMap(textsIn);
  return isObject(value) ? Object.values(value).flatMap(textsIn) : [];
}

/** Values as JavaScript's own libraries give them: every number a `number`. Whole ones become `bigint`. */
export function valueOfPlain(plain: unknown): Value {
  if (plain === null || plain === undefined) return null;
  if (typeof plain === "number") return Number.isSafeInteger(plain) && !Object.is(plain, -0) ? BigInt(plain) : plain;
  if (typeof plain === "string" || typeof plain === "boolean" || typeof plain === "bigint") return plain;
  if (Array.isArray(plain)) return plain.map(valueOfPlain);
  if (typeof plain === "object") return objectOf(Object.entries(plain).map(([key, each]) => [key, valueOfPlain(each)]));
  throw new Error(`a ${typeof plain} is not a configuration value`);
}

/**
 * The copy of a value that zod and other libraries can look at. Whole numbers beyond 2^53 are cut to that bound: a verdict about a bound is
 * the same for them, and the value itself is kept elsewhere.
 */
export function plainOf(value: Value): unknown {
  if (typeof value === "bigint") return clamp(value);
  if (isList(value)) return value.map(plainOf);
  if (isObject(value)) {
    const plain: Record<string, unknown> = {};
    for (const [key, each] of Object.entries(value)) {
      Object.defineProperty(plain, key, { value: plainOf(each), enumerable: true, writable: true, configurable: true });
    }
    return plain;
  }
  return value;
}

function clamp(value: bigint): number {
  if (value > Number.MAX_SAFE_INTEGER) return Number.MAX_SAFE_INTEGER;
  if (value < Number.MIN_SAFE_INTEGER) return Number.MIN_SAFE_INTEGER;
  return Number(value);
}
