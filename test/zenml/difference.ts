import { writeJson } from "../../src/core/value/json.ts";
import { sameValue } from "../../src/core/value/value.ts";
import type { Question, Verdict } from "./askZenml.ts";

/** A configuration of which mlstack and ZenML do not make the same. */
export interface Difference {
  readonly question: Question;
  readonly what: "accepted here, refused by ZenML" | "refused here, accepted by ZenML" | "stored otherwise";
  readonly here: Verdict;
  readonly zenml: Verdict;
}

/** How two verdicts differ: accepted or refused, and what is stored, value for value. Undefined: they do not. */
export function differenceOf(question: Question, here: Verdict, zenml: Verdict): Difference | undefined {
  const what = whatDiffers(here, zenml);
  return what === undefined ? undefined : { question, what, here, zenml };
}

function whatDiffers(here: Verdict, zenml: Verdict): Difference["what"] | undefined {
  if ("refused" in zenml) return "refused" in here ? undefined : "accepted here, refused by ZenML";
  if ("refused" in here) return "refused here, accepted by ZenML";
  return sameValue(here.stored, zenml.stored) ? undefined : "stored otherwise";
}

/** A difference for people: the flavor, the configuration, and what each side says. */
export function differenceText({ question, what, here, zenml }: Difference): string {
  const { type, flavor, configuration } = question;
  return [
    `${type}/${flavor}: ${what}`,
    `  ${writeJson(configuration)}`,
    `  ZenML:   ${verdictText(zenml)}`,
    `  mlstack: ${verdictText(here)}`,
  ].join("\n");
}

function verdictText(verdict: Verdict): string {
  return "stored" in verdict ? `stores ${writeJson(verdict.stored)}` : `refuses: ${verdict.refused}`;
}
