import { expect, test } from "bun:test";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readJson } from "../../src/core/value/json.ts";
import { ourVerdict, type StackCase, type StackVerdict } from "./zenmlVerdict.ts";

const file = join(import.meta.dir, "../fixtures/zenml/validation-cases.jsonl");

/** Stacks, each with what the validators of ZenML 0.98.0 say of it. */
const cases = readFileSync(file, "utf8")
  .trimEnd()
  .split("\n")
  .map((line) => {
    const read = readJson(line);
    if (!read.ok) throw new Error(line);
    return read.value as unknown as StackCase & StackVerdict;
  });

test("all 440 labelled stacks get ZenML's verdict: valid or not, in which stage, which components fail", async () => {
  expect(cases).toHaveLength(440);
  const differing: string[] = [];
  for (const each of cases) {
    const ours = summary(await ourVerdict(each));
    const theirs = summary(each);
    if (ours !== theirs) differing.push(`${each.id} ${each.about}\n  ZenML: ${theirs}\n  ours:  ${ours}`);
  }
  expect(differing).toEqual([]);
});

/** The rule too, where a stack as a whole is checked and the rule has a name. */
function summary({ stage, failing }: StackVerdict): string {
  const words = failing.map(({ type, name, fact }) =>
    [type, name, stage === "stack" ? ruleIn(fact) : ""].join(" ").trim(),
  );
  return [stage, ...words.toSorted()].join(", ");
}

const sameRule: Readonly<Record<string, string>> = {
  "missing-type": "required_types",
  "too-many": "multiple_types",
  "unresolved-reference": "secret_must_resolve",
};

function ruleIn(fact: string): string {
  return sameRule[fact] ?? fact.replace(/:.*$/u, "");
}
