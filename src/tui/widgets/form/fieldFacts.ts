import { hiddenText } from "../../../core/component.ts";
import type { Field, Shape } from "../../../core/field/shape.ts";
import { localFactKinds } from "../../../core/localFact.ts";
import { conditionWords } from "../../../core/rule/words.ts";
import { textOf } from "../../forms/valueText.ts";
import type { Line } from "../line.ts";

/** A fact in one line: its name, and what is to be said, which hangs beside it. */
export function fact(name: string, text: string): Line {
  return [
    { text: name.padEnd(9), style: "dim" },
    { text, hangs: true },
  ];
}

/** A text that is not too long to be read in passing. */
export function shortText(text: string): string {
  return text.length > 400 ? `${text.slice(0, 400)}…` : text;
}

/** Default, example, unit and where to look a value of the field up. */
export function knownFacts(field: Field, shape: Shape, isSecret: boolean): readonly Line[] {
  const { default: standard, example, unit, find } = field;
  return [
    ...(standard === undefined || standard === null
      ? []
      : [fact("default", isSecret ? hiddenText : shortText(textOf(standard, shape)))]),
    ...(example === undefined ? [] : [fact("example", shortText(textOf(example, shape)))]),
    ...(unit === undefined ? [] : [fact("unit", unit)]),
    ...(find === undefined ? [] : [fact("find", find)]),
  ];
}

/** What is special about a field, a sentence each; `pick` is the key that offers what this machine knows. */
export function markSentences(field: Field, { pick, isSecret }: { pick: string; isSecret: boolean }): readonly Line[] {
  return [
    ...(field.required ? ["Required."] : []),
    ...(field.localFact === undefined
      ? []
      : [`${pick} offers each ${localFactKinds[field.localFact.kind].one} that this machine knows.`]),
    ...(field.only === undefined ? [] : [`Counts only while ${conditionWords(field.only)}.`]),
    ...(isSecret ? ["Secret: stored encrypted, or as a reference such as {{name.key}}."] : []),
  ];
}

/** What is to be known of a field when it is set. */
export function settingSentences({ settings, deprecated }: Field): readonly Line[] {
  return [
    ...(settings ? ["A pipeline run can override it."] : []),
    ...(deprecated ? [[{ text: "Deprecated: better leave it unset.", style: "warn" as const }]] : []),
  ];
}
