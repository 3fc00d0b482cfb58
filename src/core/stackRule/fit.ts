import { componentType } from "../componentType.ts";
import { fieldsIn } from "../rule/words.ts";
import { writeJson } from "../value/json.ts";
import type { Value } from "../value/value.ts";
import { type BrokenRule, stackErrors } from "./evaluateStack.ts";
import type { StackSurroundings } from "./inQuestion.ts";
import type { StackMember } from "./member.ts";
import { leavesOf, type Need } from "./stackRule.ts";

/** How a component goes with the rest of a stack: the errors that are there only because of it. */
export interface Fit {
  /** Something in the stack has to change for it. */
  readonly conflicts: readonly BrokenRule[];
  /** What only has to be added. */
  readonly needs: readonly Need[];
}

/**
 * Compares a stack with and without a component. `others` are the rest; those of its own type stand before it, but for the ones from `behind` on.
 * The rest is looked at once, and so is each look that components have to the rules, so that thousands can be tried.
 */
export function fitWith(
  others: readonly StackMember[],
  surroundings: StackSurroundings,
): (component: StackMember, behind?: number) => Fit {
  const before = stackErrors(others, surroundings);
  const conflicting = new Set(before.filter(isConflict).map(ruleKey));
  const lacking = new Set(before.map(needKey));
  const known = new Map<string, Fit>();
  const lookOf = looks();

  function compare(component: StackMember, behind: number | undefined): Fit {
    const broken = stackErrors(withComponent(others, component, behind), surroundings);
    const conflicts = broken.filter((each) => isConflict(each) && !conflicting.has(ruleKey(each)));
    const fresh = broken.filter((each) => !isConflict(each) && !lacking.has(needKey(each)));
    return { conflicts, needs: onePerType(fresh.flatMap(({ finding }) => finding.needs ?? [])) };
  }

  return (component, behind) => {
    const look = `${behind} ${lookOf(component)}`;
    const same = known.get(look);
    if (same !== undefined) return same;
    const fit = compare(component, behind);
    // Sentences about conflicts name the component.
    if (fit.conflicts.length === 0) known.set(look, fit);
    return fit;
  };
}

/** Tells components apart by all that rules can see of them. */
function looks(): (component: StackMember) => string {
  const seen = new Map<string, readonly string[]>();
  return ({ type, flavor, rules, traits, connected, value }) => {
    const key = `${type}/${flavor}`;
    const fields = seen.get(key) ?? fieldsSeen(rules, traits);
    seen.set(key, fields);
    return [key, connected, ...fields.map((field) => textOf(value(field)))].join(" ");
  };
}

/** The fields that a flavor's rules and traits look at. */
function fieldsSeen(rules: StackMember["rules"], traits: StackMember["traits"]): readonly string[] {
  const ofRules = rules
    .flatMap((rule) => [...("refuseIf" in rule ? [rule.refuseIf] : []), ...(rule.when ? [rule.when] : [])])
    .flatMap(leavesOf)
    .flatMap((each) => (each.is === "own" ? fieldsIn(each.condition) : "field" in each ? [each.field] : []));
  const ofTraits = Object.values(traits).flatMap((trait) => (typeof trait === "boolean" ? [] : fieldsIn(trait)));
  return [...new Set([...ofRules, ...ofTraits])];
}

function textOf(value: Value | undefined): string {
  return value === undefined ? "" : writeJson(value);
}

/** What is absent, in a few words: "container registry", "gcp artifact store". */
export function needText({ type, flavors }: Need): string {
  const { title } = componentType(type);
  return flavors === undefined ? title : `${flavors.join(" or ")} ${title}`;
}

/** Of several needs of one type the one that says most. */
export function onePerType(needs: readonly Need[]): readonly Need[] {
  const byType = new Map<string, Need>();
  for (const need of needs) if (byType.get(need.type)?.flavors === undefined) byType.set(need.type, need);
  return [...byType.values()];
}

function withComponent(
  others: readonly StackMember[],
  component: StackMember,
  behind: number | undefined,
): readonly StackMember[] {
  const sameType = others.filter(({ type }) => type === component.type);
  const rest = others.filter(({ type }) => type !== component.type);
  return [...rest, ...sameType.toSpliced(behind ?? sameType.length, 0, component)];
}

function isConflict({ finding }: BrokenRule): boolean {
  return finding.needs === undefined;
}

function ruleKey({ finding: { rule, at } }: BrokenRule): string {
  return [rule, at.type, at.component, at.field?.join(".")].join(" ");
}

function needKey(broken: BrokenRule): string {
  return [ruleKey(broken), ...(broken.finding.needs ?? []).map(({ type }) => type)].join(" ");
}
