import { withArticle } from "../article.ts";
import { componentType } from "../componentType.ts";
import { listed } from "../listed.ts";
import type { Condition } from "../rule/rule.ts";
import { conditionWords } from "../rule/words.ts";
import { explainedMessage } from "./sentences.ts";
import { type StackRule, type Traits, traitNames } from "./stackRule.ts";
import { stackConditionWords, traitWords } from "./words.ts";

/** What a rule of a flavor asks of stacks, in a sentence about none in particular. */
export function ruleSentence(rule: StackRule, flavor: { readonly title: string }): string {
  if ("refuseIf" in rule) return explainedMessage(rule.message, flavor);
  const types = listed(rule.requires.map((type) => withArticle(componentType(type).title)));
  return `${flavor.title} needs ${types} in the stack.`;
}

/** The same with the condition under which it counts. */
export function wholeRuleSentence(rule: StackRule, flavor: { readonly title: string }): string {
  const sentence = ruleSentence(rule, flavor);
  return rule.when === undefined ? sentence : `While ${stackConditionWords(rule.when)}: ${sentence}`;
}

/** Where a component works and keeps files, a sentence for each trait that can hold. */
export function traitSentences(traits: Traits): readonly string[] {
  // Whether a path is the empty text is a matter for the rules, not for people.
  return traitNames
    .filter((trait) => trait !== "local_path_nonempty")
    .flatMap((trait) => {
      const holds = traits[trait] ?? false;
      if (holds === false) return [];
      const { has } = traitWords[trait];
      return [holds === true || isAlways(holds) ? `It ${has}.` : `It ${has} while ${conditionWords(holds)}.`];
    });
}

/** One thing or its opposite: a condition that only asks for a value to be there. */
function isAlways(condition: Condition): boolean {
  if (condition.is !== "any") return false;
  const said = new Set(condition.conditions.map(conditionWords));
  return condition.conditions.some((each) => said.has(conditionWords({ is: "not", condition: each })));
}
