import { type DiffRow, diffRows } from "../../core/diff/row.ts";
import { isSecretField } from "../../core/field/secretField.ts";
import { isSecretReference } from "../../core/secretReference.ts";
import { type Configuration, objectOf, sameValue, type Value } from "../../core/value/value.ts";
import type { FormSpec, FormState } from "./formState.ts";

/** What a form holds, or what is stored: values, and the names of the secret ones that are not known here. */
export type Held = Pick<FormState, "values" | "kept">;

/** What a form was opened with. */
export function heldAtFirst({ configuration, sealed }: FormSpec): Held {
  return { values: configuration, kept: sealed };
}

/** What differs between two states of a form; secret values are not told, references to secrets are. */
export function formDiff({ fields }: Pick<FormSpec, "fields">, left: Held, right: Held): readonly DiffRow[] {
  const secrets = fields.filter(isSecretField).map(({ name }) => name);
  const hidden = ({ values, kept }: Held) => [...kept, ...secrets.filter((name) => isUntold(values[name]))];
  return diffRows(wholeOf(left), wholeOf(right), [], { left: hidden(left), right: hidden(right) });
}

/** Tells whether two states of a form differ in a field. */
export function isFieldChanged(name: string, one: Held, other: Held): boolean {
  return !sameValue(wholeOf(one)[name], wholeOf(other)[name]);
}

function isUntold(value: Value | undefined): boolean {
  return value !== undefined && value !== null && !isSecretReference(value);
}

/** Stands for a secret that is stored and not known here; no typed text is the same. */
const storedSecret: Value = objectOf([["stored", true]]);

function wholeOf({ values, kept }: Held): Configuration {
  return objectOf([...Object.entries(values), ...kept.map((name): [string, Value] => [name, storedSecret])]);
}
