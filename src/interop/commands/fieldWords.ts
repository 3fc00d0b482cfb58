import { flagText } from "../../core/configuration/flags.ts";
import { isSecretField } from "../../core/field/secretField.ts";
import type { Field } from "../../core/field/shape.ts";
import { isSecretReference } from "../../core/secretReference.ts";
import { sameValue, type Value } from "../../core/value/value.ts";
import { type Argument, isSayable } from "./argument.ts";
import type { ComponentFacts } from "./facts.ts";
import { option } from "./line.ts";
import type { Variables } from "./variables.ts";

/** The fields that a command sets: as options, and behind `--` those whose names are options of the verb too. */
export interface FieldWords {
  readonly options: readonly Argument[];
  readonly behind: readonly Argument[];
  readonly notes: readonly string[];
}

/** Options of `register` and `update` that can also be names of fields. `home` and `no_color` belong to mlstack alone. */
const taken: ReadonlySet<string> = new Set(["flavor", "label", "connector", "secret", "env", "field", "home"]);

/** `--field=value` for every field that `after` sets otherwise than `before`, in the order of the form. */
export function fieldWords(before: ComponentFacts | null, after: ComponentFacts, variables: Variables): FieldWords {
  const words: { readonly name: string; readonly word: Argument }[] = [];
  const notes: string[] = [];
  for (const { name, field, value } of settings(before, after)) {
    const prefix = `--${name}=`;
    if (value === undefined) {
      words.push({ name, word: { prefix, variable: variables.nameOf(after.type, (before ?? after).name, name) } });
      continue;
    }
    const text = flagText(field, value);
    if (text !== undefined && isSayable(text)) words.push({ name, word: option(name, text) });
    else notes.push(unsaid(name, value));
  }
  return {
    options: words.filter(({ name }) => !taken.has(name)).map(({ word }) => word),
    behind: words.filter(({ name }) => taken.has(name)).map(({ word }) => word),
    notes,
  };
}

/** The fields that are set no more. */
export function unsetFields(before: ComponentFacts, after: ComponentFacts): readonly string[] {
  return namesOf(before).filter((name) => !isSet(after, name));
}

interface Setting {
  readonly name: string;
  readonly field: Field | undefined;
  /** Undefined: a secret. */
  readonly value: Value | undefined;
}

function settings(before: ComponentFacts | null, after: ComponentFacts): readonly Setting[] {
  const known = new Map(after.fields.map((field) => [field.name, field]));
  const others = namesOf(after).filter((name) => !known.has(name));
  return [...known.keys(), ...others].flatMap((name) => {
    const field = known.get(name);
    if (!isSet(after, name)) return [];
    const value = Object.hasOwn(after.sealed, name) ? undefined : after.configuration[name];
    if (value === undefined)
      return before !== null && before.sealed[name] === after.sealed[name] ? [] : [{ name, field, value }];
    if (before !== null && sameValue(before.configuration[name], value)) return [];
    // Only what refers to a secret, or is none, may be written down.
    const isHidden = field !== undefined && isSecretField(field) && value !== null && !isSecretReference(value);
    return [{ name, field, value: isHidden ? undefined : value }];
  });
}

function namesOf({ configuration, sealed }: ComponentFacts): readonly string[] {
  return [...Object.keys(configuration), ...Object.keys(sealed)];
}

function isSet({ configuration, sealed }: ComponentFacts, name: string): boolean {
  return Object.hasOwn(configuration, name) || Object.hasOwn(sealed, name);
}

function unsaid(name: string, value: Value): string {
  return value === null
    ? `${name} is null, which no command can say: it is left out.`
    : `${name} is left out: a command would take its value for a text.`;
}
