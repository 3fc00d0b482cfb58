import { withArticle } from "../article.ts";
import { type ComponentTypeId, componentType } from "../componentType.ts";
import { oneOf } from "../field/wanted.ts";
import { conditionWords } from "../rule/words.ts";
import type { StackCondition, StackRule, Trait } from "./stackRule.ts";

/** What a trait says of a component, and what its absence says. */
export const traitWords: Readonly<Record<Trait, { readonly has: string; readonly lacks: string }>> = {
  remote: { has: "works on other machines", lacks: "does not work on other machines" },
  local: { has: "is local", lacks: "is not local" },
  local_path: { has: "keeps files on this machine", lacks: "keeps no files on this machine" },
  local_path_nonempty: { has: "keeps files on this machine", lacks: "keeps no files on this machine" },
};

/** A condition in words, as the rest of a sentence: "pipeline_root is not set and the artifact store is not gcp". */
export function stackConditionWords(condition: StackCondition): string {
  return words(condition, true);
}

/** What breaks a rule, as the rest of a sentence. */
export function brokenWhen(rule: StackRule): string {
  const what =
    "requires" in rule
      ? `the stack lacks ${oneOf(rule.requires.map((type) => withArticle(componentType(type).title)))}`
      : stackConditionWords(rule.refuseIf);
  return rule.when === undefined ? what : `${what}, while ${stackConditionWords(rule.when)}`;
}

function words(condition: StackCondition, holds: boolean): string {
  switch (condition.is) {
    case "own":
      return conditionWords(holds ? condition.condition : { is: "not", condition: condition.condition });
    case "connected":
      return holds ? "a service connector is linked" : "no service connector is linked";
    case "present":
      return `the stack has ${holds ? withArticle(titleOf(condition.type)) : `no ${titleOf(condition.type)}`}`;
    case "flavor-is":
      return `the ${titleOf(condition.type)} is ${holds ? "" : "not "}${oneOf(condition.flavors)}`;
    case "only-flavors":
      return `${holds ? "no" : "some"} ${titleOf(condition.type)} is other than ${oneOf(condition.flavors)}`;
    case "type-has":
      return `the ${titleOf(condition.type)} ${traitOf(condition.trait, holds)}`;
    case "some-has":
      return `${holds ? "some" : "no"} component ${traitOf(condition.trait, true)}`;
    case "own-has":
      return `it ${traitOf(condition.trait, holds)}`;
    case "known-context":
      return `${condition.field} is ${holds ? "" : "not "}a context of this machine's kubeconfig`;
    case "existing-path":
      return `${condition.field} ${holds ? "exists" : "does not exist"} on this machine`;
    case "other-cloud":
      return `the ${titleOf(condition.type)} is ${holds ? "" : "not "}in another cloud than the ${titleOf(condition.than)}`;
    case "not":
      return words(condition.condition, !holds);
    default:
      return several(condition.conditions, holds, (condition.is === "all") === holds ? " and " : " or ");
  }
}

function several(conditions: readonly StackCondition[], holds: boolean, between: string): string {
  return conditions.map((each) => (isSeveral(each) ? `(${words(each, holds)})` : words(each, holds))).join(between);
}

function isSeveral(condition: StackCondition): boolean {
  return condition.is === "all" || condition.is === "any" || (condition.is === "not" && isSeveral(condition.condition));
}

function titleOf(type: ComponentTypeId): string {
  return componentType(type).title;
}

function traitOf(trait: Trait, holds: boolean): string {
  return traitWords[trait][holds ? "has" : "lacks"];
}
