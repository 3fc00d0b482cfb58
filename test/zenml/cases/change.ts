import { type Configuration, objectOf, type Value } from "../../../src/core/value/value.ts";

/** A field and the value to give it; undefined: none. */
export type Change = readonly [field: string, value: Value | undefined];

/** A configuration with some fields set otherwise. */
export function changed(base: Configuration, changes: readonly Change[]): Configuration {
  const names = new Set(changes.map(([name]) => name));
  const set = changes.flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const]));
  return objectOf([...Object.entries(base).filter(([name]) => !names.has(name)), ...set]);
}
