import { readFileSync } from "node:fs";
import { join } from "node:path";
import { isComponentTypeId } from "../../src/core/componentType.ts";
import { readJson } from "../../src/core/value/json.ts";
import { isObject } from "../../src/core/value/value.ts";
import { type Question, type Verdict, verdictOfAnswer } from "./askZenml.ts";

/** What ZenML 0.98.0 made of a configuration. Of a refusal the reason is a word or two, and the fields are those that it may be shown at. */
export interface Recorded {
  /** Why the configuration is worth a line. */
  readonly about: string;
  readonly question: Question;
  readonly verdict: Verdict;
}

const file = join(import.meta.dir, "../fixtures/zenml/verdicts.jsonl");

/** The configurations of many stacks, right ones and wrong ones, with ZenML's verdicts. */
export function recordedVerdicts(): readonly Recorded[] {
  const lines = readFileSync(file, "utf8").trim().split("\n");
  return lines.map((line) => {
    const read = readJson(line);
    if (!read.ok || !isObject(read.value)) throw new Error(`this is no record: ${line}`);
    const { about, type, flavor, configuration, secrets } = read.value;
    if (!isObject(configuration) || typeof type !== "string" || !isComponentTypeId(type))
      throw new Error(`this asks nothing: ${line}`);
    const question: Question = { type, flavor: String(flavor), configuration };
    return {
      about: String(about),
      question: isObject(secrets) ? { ...question, secrets } : question,
      verdict: verdictOfAnswer(read.value),
    };
  });
}
