import { componentType } from "../componentType.ts";
import { type BrokenRule, evaluateStack } from "./evaluateStack.ts";
import type { StackSurroundings } from "./inQuestion.ts";
import type { StackMember } from "./member.ts";
import type { Need } from "./stackRule.ts";

/** How a component goes with the rest of a stack: the errors that are there only because of it. */
export interface Fit {
  /** Something in the stack has to change for it. */
  readonly conflicts: readonly BrokenRule[];
  /** What only has to be added. */
  readonly needs: readonly Need[];
}

/**
 * Compares a stack with and without a component. `others` are the rest; those of its own type stand before it, but for the ones from `behind` on.
 * The rest is looked at once, so that many components can be tried.
 */
export function fitWith(
  others: readonly StackMember[],
  surroundings: StackSurroundings,
): (component: StackMember, behind?: number) => Fit {
  const before = errorsIn(others, surroundings);
  const conflicting = new Set(before.filter(isConflict).map(ruleKey));
  const lacking = new Set(before.map(needKey));
  return (component, behind) => {
    const broken = errorsIn(withComponent(others, component, behind), surroundings);
    const conflicts = broken.filter((each) => isConflict(each) && !conflicting.has(ruleKey(each)));
    const fresh = broken.filter((each) => !isConflict(each) && !lacking.has(needKey(each)));
    return { conflicts, needs: onePerType(fresh.flatMap(({ finding }) => finding.needs ?? [])) };
  };
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

function errorsIn(members: readonly StackMember[], surroundings: StackSurroundings): readonly BrokenRule[] {
  return evaluateStack(members, surroundings).filter(({ finding }) => finding.severity === "error");
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
