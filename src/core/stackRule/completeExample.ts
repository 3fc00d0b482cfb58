import type { DescribedFlavor } from "../loadedFlavor.ts";
import { type BrokenRule, stackErrors } from "./evaluateStack.ts";
import { exampleOf, fieldsAgainst } from "./example.ts";
import type { StackMember } from "./member.ts";
import type { Need } from "./stackRule.ts";

/** A component of an example stack: its flavor, and the fields that are filled beside the required ones. */
export interface ExamplePart {
  readonly flavor: DescribedFlavor;
  readonly filled: readonly string[];
}

/** An example stack without errors. */
export interface ExampleStack {
  /** The parts that it began with, then those that were added. */
  readonly parts: readonly ExamplePart[];
  /** Why the others were added. */
  readonly added: readonly Need[];
}

/** The members of an example stack. */
export function membersOfExample(parts: readonly ExamplePart[]): readonly StackMember[] {
  return parts.map(({ flavor, filled }) => exampleOf(flavor, filled).member);
}

/**
 * Makes a stack without errors out of a few parts: fills fields where that helps, then adds what is needed, the first flavor that leads on. The
 * parts' own fields come last first. Gives the rule that stands against it when there is none.
 */
export function completeExample(
  parts: readonly ExamplePart[],
  flavors: readonly DescribedFlavor[],
  added: readonly Need[] = [],
): ExampleStack | BrokenRule {
  const members = membersOfExample(parts);
  const errors = stackErrors(members);
  const conflict = errors.find(({ finding }) => finding.needs === undefined);
  if (conflict !== undefined) {
    const filled = withFieldFilled(parts, members, conflict);
    return filled === undefined ? conflict : completeExample(filled, flavors, added);
  }
  const [first] = errors;
  if (first === undefined) return { parts, added };
  let against: BrokenRule | undefined;
  for (const { need, flavor } of waysOn(errors, flavors)) {
    const complete = completeExample([...parts, { flavor, filled: [] }], flavors, [...added, need]);
    if ("parts" in complete) return complete;
    against ??= complete;
  }
  return against ?? first;
}

/** What could be added next: flavors that a rule asks for by name before those of any name. Different rules may ask for different ones. */
function waysOn(
  errors: readonly BrokenRule[],
  flavors: readonly DescribedFlavor[],
): readonly { readonly need: Need; readonly flavor: DescribedFlavor }[] {
  const needs = errors.flatMap(({ finding }) => finding.needs ?? []);
  const named = needs.filter((need) => need.flavors !== undefined);
  const type = (named[0] ?? needs[0])?.type;
  const wanted = (named.length > 0 ? named : needs.slice(0, 1)).filter((need) => need.type === type);
  return wanted.flatMap((need) => flavors.filter(({ spec }) => meets(spec, need)).map((flavor) => ({ need, flavor })));
}

/** The parts with one more field that can settle the conflict. */
function withFieldFilled(
  parts: readonly ExamplePart[],
  members: readonly StackMember[],
  conflict: BrokenRule,
): readonly ExamplePart[] | undefined {
  for (const [place, { flavor, filled }] of [...parts.entries()].toReversed()) {
    const member = members[place];
    const next = member && fieldsAgainst(conflict, member).find((field) => canFill(flavor, field, filled));
    if (next !== undefined) return parts.with(place, { flavor, filled: [...filled, next] });
  }
  return undefined;
}

function canFill({ fields }: DescribedFlavor, field: string, filled: readonly string[]): boolean {
  const found = fields.find(({ name }) => name === field);
  return found?.example !== undefined && !found.required && !filled.includes(field);
}

function meets({ type, name }: DescribedFlavor["spec"], need: Need): boolean {
  return type === need.type && (need.flavors?.includes(name) ?? true);
}
