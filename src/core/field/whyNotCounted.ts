import { holds } from "../rule/evaluate.ts";
import { conditionWords, fieldsIn } from "../rule/words.ts";
import { isSecretReference } from "../secretReference.ts";
import type { Value } from "../value/value.ts";
import { readField } from "./readValue.ts";
import type { Field } from "./shape.ts";

/** The fields of the same object, and what is set of them. */
export interface Siblings {
  readonly fields: readonly Field[];
  readonly value: (name: string) => Value | undefined;
  /** What is set there is not known here, such as a stored secret. */
  readonly isUnknown: (name: string) => boolean;
}

/**
 * Why the value of a field would not count now, by its mark `only`: the condition that does not hold, in words. Undefined: it counts, or it
 * depends on something that is not known here, such as what a secret reference stands for.
 */
export function whyNotCounted(field: Field, siblings: Siblings): string | undefined {
  const { only } = field;
  if (only === undefined) return undefined;
  const isKnown = (name: string): boolean => !siblings.isUnknown(name) && !isSecretReference(siblings.value(name));
  if (!fieldsIn(only).every(isKnown)) return undefined;
  return holds(only, { value: (name) => seenValue(siblings, name) }) ? undefined : conditionWords(only);
}

/** As rules see it: read as the field's type, or its default. */
function seenValue({ fields, value }: Siblings, name: string): Value | undefined {
  const field = fields.find((each) => each.name === name);
  const set = value(name);
  if (field === undefined || set === undefined) return set ?? field?.default;
  const read = readField(field, set);
  return "value" in read ? read.value : set;
}
