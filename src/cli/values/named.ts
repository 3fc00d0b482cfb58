import { objectOf, type Value, type ValueObject } from "../../core/value/value.ts";
import type { Named } from "../../usecases/named.ts";

/** An object with these keys in this order, as it stands in JSON. */
export function facts(entries: Readonly<Record<string, Value>>): ValueObject {
  return objectOf(Object.entries(entries));
}

/** A thing by its id and name. */
export function namedValue({ id, name }: Named): ValueObject {
  return facts({ id, name });
}
