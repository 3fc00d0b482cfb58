import type { DescribedFlavor } from "../loadedFlavor.ts";
import { fieldsIn } from "../rule/words.ts";
import type { Value } from "../value/value.ts";
import type { BrokenRule } from "./evaluateStack.ts";
import { type Fit, fitWith } from "./fit.ts";
import type { StackSurroundings } from "./inQuestion.ts";
import { membersOf, type StackMember } from "./member.ts";
import { leavesOf, type StackCondition, type Trait } from "./stackRule.ts";

/** A component that does not exist yet: a flavor's required fields and some others hold their examples. */
export interface Example {
  readonly member: StackMember;
  /** The fields that were filled because a stack asks for it, beside the required ones. */
  readonly filled: readonly string[];
}

/** A component of a flavor with the examples of its required fields, and of those in `filled`. */
export function exampleOf(flavor: DescribedFlavor, filled: readonly string[] = []): Example {
  const values = new Map<string, Value | undefined>(
    flavor.fields
      .filter(({ name, required }) => required || filled.includes(name))
      .map(({ name, example }) => [name, example]),
  );
  const name = `new ${flavor.spec.name}`;
  return { member: membersOf(flavor)({ name, value: (field) => values.get(field), connected: false }), filled };
}

/** How a new component of a flavor goes with the rest of a stack, and which fields have to be filled for it. */
export interface NewFit extends Fit {
  readonly example: Example;
}

/**
 * Tries the example of a flavor beside others; while it breaks a rule that its own fields can satisfy, the next of them is filled. What the
 * machine knows of contexts and paths does not count: the values are still to come.
 */
export function fitOfNew(
  others: readonly StackMember[],
  surroundings: StackSurroundings,
): (flavor: DescribedFlavor) => NewFit {
  const { knowsContext: _, pathExists: __, ...known } = surroundings;
  const fit = fitWith(others, known);
  return (flavor) => {
    const canFill = new Set(flavor.fields.filter(({ example }) => example !== undefined).map(({ name }) => name));
    let example = exampleOf(flavor);
    let result = fit(example.member);
    for (;;) {
      const next = result.conflicts
        .flatMap((conflict) => fieldsAgainst(conflict, example.member))
        .find((field) => canFill.has(field) && !example.filled.includes(field));
      if (next === undefined) break;
      example = exampleOf(flavor, [...example.filled, next]);
      result = fit(example.member);
    }
    return { ...result, example };
  };
}

function traitsIn(condition: StackCondition): readonly Trait[] {
  return leavesOf(condition).flatMap((each) => ("trait" in each ? each.trait : []));
}

/** The fields of a component that a broken rule depends on: those that its own rule names, or those that decide about its traits. */
export function fieldsAgainst({ owner, rule }: BrokenRule, member: StackMember): readonly string[] {
  const own = owner === member ? (rule?.fields ?? []) : [];
  const traits = rule !== undefined && "refuseIf" in rule ? traitsIn(rule.refuseIf) : [];
  const deciding = traits.flatMap((trait) => {
    const condition = member.traits[trait];
    return condition === undefined || typeof condition === "boolean" ? [] : fieldsIn(condition);
  });
  return [...own, ...deciding];
}
