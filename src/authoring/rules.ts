import type { Condition, ConfigRule, Normalization } from "../core/rule/rule.ts";

/** What every rule can say about itself. */
interface RuleOptions {
  /** Unique within the flavor, snake_case. */
  readonly id: string;
  /** Runs on the input as it came, before texts are read as the fields' types and without defaults. */
  readonly raw?: boolean;
}

/** A check across fields. */
interface Refusal extends RuleOptions {
  readonly if: Condition;
  /** One sentence: what is wrong and what to do. */
  readonly message: string;
  /** The fields that the sentence belongs to; the first one shows it. */
  readonly fields: readonly [string, ...string[]];
}

/** A change of one field. */
interface Change extends RuleOptions {
  readonly field: string;
}

/** What several changes of one rule have in common: they are made while the condition holds. */
interface Conditional extends RuleOptions {
  readonly if?: Condition;
}

/** Refuses the configuration when the condition holds. */
export function refuse({ if: refuseIf, ...rule }: Refusal): ConfigRule {
  return { ...rule, refuseIf };
}

/** Drops these characters from the end of a text, or of the text under one key of an object field. */
export function trimEnd({ id, raw, ...change }: Change & { characters: string; key?: string }): ConfigRule {
  return normalization({ id, raw }, { do: "trim-end", ...change });
}

/** Drops these characters from both ends of a text. */
export function trim({ id, raw, ...change }: Change & { characters: string }): ConfigRule {
  return normalization({ id, raw }, { do: "trim", ...change });
}

/** Drops the blanks around a text; nothing but blanks becomes null. */
export function blankToNull({ id, raw, field }: Change): ConfigRule {
  return normalization({ id, raw }, { do: "blank-to-null", field });
}

/** Stores a text without blanks around it, its first letter upper case and the others lower case. */
export function capitalize({ id, raw, field }: Change): ConfigRule {
  return normalization({ id, raw }, { do: "capitalize", field });
}

/** Cuts the fraction off a number. */
export function truncate({ id, raw, field }: Change): ConfigRule {
  return normalization({ id, raw }, { do: "truncate", field });
}

/**
 * Stores a text or a float that reads as a number as that number, `whole` only if it is an integer: for unions in which ZenML takes the
 * first member that can read the value (pydantic's `union_mode="left_to_right"`).
 */
export function readNumber({ id, raw, field, whole = false }: Change & { whole?: boolean }): ConfigRule {
  return normalization({ id, raw }, { do: "read-number", field, whole });
}

/** Stores one text in place of another: short names become long ones. */
export function replace({ id, raw, ...change }: Change & { values: Readonly<Record<string, string>> }): ConfigRule {
  return normalization({ id, raw }, { do: "replace", ...change });
}

/** Throws the value of a field away, whatever it is. */
export function clear({ id, raw, field }: Change): ConfigRule {
  return normalization({ id, raw }, { do: "clear", field });
}

/** Sets a field while the condition holds; it is stored as if it had been given. */
export function set({
  if: when,
  field,
  value,
  ...rule
}: Conditional & { field: string; value: string | number | boolean }): ConfigRule {
  return changes({ ...rule, if: when, changes: [{ do: "set", field, value }] });
}

/** Sets a text made of the values of other fields, such as `https://{site}/logs`, while the condition holds. */
export function compose({ if: when, field, text, ...rule }: Conditional & { field: string; text: string }): ConfigRule {
  return changes({ ...rule, if: when, changes: [{ do: "compose", field, text }] });
}

/** Makes several changes, one after the other, while the condition holds as it did before the first. */
export function changes({
  id,
  raw,
  if: when,
  changes: normalize,
}: Conditional & { changes: readonly Normalization[] }): ConfigRule {
  return { id, normalize, ...(when && { when }), ...(raw === undefined ? {} : { raw }) };
}

/**
 * A deprecated field gives its value to its replacement when that one is null or not set; both with different values is refused. Mark the
 * field itself with `.meta({ deprecated: true })`.
 */
export function replacedBy(field: string, replacement: string): ConfigRule {
  return normalization({ id: `${field}_replaced`, raw: true }, { do: "move", field, to: replacement });
}

/** Fields that ZenML looks at before it resolves secret references, so that none can stand there. */
export function noReference(...fields: readonly [string, ...string[]]): ConfigRule {
  return { id: `${fields.join("_")}_no_reference`, noReference: fields };
}

/** A field whose value ZenML reads when a component is registered, while the condition holds: a secret reference there must lead somewhere by then. Rules that look at a field ask for that by themselves. */
export function mustResolve(field: string, { if: when }: { if?: Condition } = {}): ConfigRule {
  return { id: `${field}_must_resolve`, mustResolve: [field], ...(when && { when }) };
}

/** Fields whose text is read as YAML where fields of objects otherwise take JSON. */
export function yamlText(...fields: readonly [string, ...string[]]): ConfigRule {
  return { id: `${fields.join("_")}_yaml`, yamlText: fields };
}

function normalization(rule: { id: string; raw: boolean | undefined }, change: Normalization): ConfigRule {
  return changes({ id: rule.id, ...(rule.raw === undefined ? {} : { raw: rule.raw }), changes: [change] });
}
