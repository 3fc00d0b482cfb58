import { componentType, isComponentTypeId } from "../componentType.ts";
import { listed } from "../listed.ts";
import type { StackInQuestion } from "./inQuestion.ts";
import type { StackMember } from "./member.ts";
import { leavesOf, type RefusedStack, type StackCondition } from "./stackRule.ts";

/** What the gaps of a sentence are filled from. */
interface Facts {
  readonly stack: StackInQuestion;
  readonly owner?: StackMember;
  readonly rule?: RefusedStack;
  readonly condition?: StackCondition | undefined;
}

/** A rule's sentence with what stands in the stack put into its gaps (`RefusedStack.message`). */
export function filledIn(message: string, facts: Facts): string {
  return message.replace(/\{(\w+)\}/gu, (gap, word: string) => filling(word, facts) ?? gap);
}

/** A rule's sentence about no stack in particular: of components only the type is said, of all else that it is left open. */
export function explainedMessage(message: string, { title }: { readonly title: string }): string {
  return message.replace(/( ?)\{(\w+)\}/gu, (_, blank: string, word: string) => {
    if (isComponentTypeId(word)) return "";
    return `${blank}${word === "flavor" ? title : "…"}`;
  });
}

function filling(word: string, { stack, owner, rule, condition }: Facts): string | undefined {
  if (isComponentTypeId(word)) return stack.first(word)?.name;
  switch (word) {
    case "flavor":
      return owner?.title;
    case "name":
      return owner?.name;
    case "value":
      return String(owner?.value(rule?.fields?.[0] ?? "") ?? "");
    case "found":
      return listed(foundBy(condition, stack).map(({ type, name }) => `${componentType(type).title} ${name}`));
    default:
      return undefined;
  }
}

/** The components that have what some-has looks for. */
function foundBy(condition: StackCondition | undefined, stack: StackInQuestion): readonly StackMember[] {
  const sought =
    condition === undefined ? [] : leavesOf(condition).flatMap((each) => (each.is === "some-has" ? each.trait : []));
  const having = new Set(sought.flatMap((trait) => stack.having(trait)));
  return stack.members.filter((member) => having.has(member));
}
