import type { LoadedFlavor } from "../../src/core/loadedFlavor.ts";
import type { ConfigRule } from "../../src/core/rule/rule.ts";
import type { Question, Verdict } from "./askZenml.ts";
import { differenceOf } from "./difference.ts";
import { verdictOf } from "./verdict.ts";

/**
 * The rules of a flavor that none of the questions puts to the test: without them every verdict would be the same. `here` are the verdicts
 * with all rules.
 */
export async function idleRules(
  flavor: LoadedFlavor,
  questions: readonly Question[],
  here: readonly Verdict[],
): Promise<readonly string[]> {
  const idle: string[] = [];
  for (const rule of flavor.spec.rules) {
    // A reference is refused for its own sake: as a number or an object it would be refused anyway.
    if ("noReference" in rule) continue;
    const rules = flavor.spec.rules.filter((each) => each !== rule);
    if (!(await isTold(withRules(flavor, rules), questions, here))) idle.push(rule.id);
  }
  return idle;
}

function withRules(flavor: LoadedFlavor, rules: readonly ConfigRule[]): LoadedFlavor {
  return { ...flavor, spec: { ...flavor.spec, rules } };
}

async function isTold(
  flavor: LoadedFlavor,
  questions: readonly Question[],
  here: readonly Verdict[],
): Promise<boolean> {
  for (const [index, question] of questions.entries()) {
    const verdict = here[index];
    const other = await verdictOf(flavor, question.configuration);
    if (verdict !== undefined && differenceOf(question, verdict, other) !== undefined) return true;
  }
  return false;
}
