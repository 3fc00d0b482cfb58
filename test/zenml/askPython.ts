import { readJson, writeJson } from "../../src/core/value/json.ts";
import type { Value, ValueObject } from "../../src/core/value/value.ts";
import { isObject } from "../../src/core/value/value.ts";

/** What a Python script answers to questions, each a line of JSON, in their order. Throws with what Python printed where it fails. */
export async function askPython(
  python: string,
  script: string,
  questions: readonly Value[],
): Promise<readonly ValueObject[]> {
  const lines = questions.map((question) => `${writeJson(question)}\n`).join("");
  const child = Bun.spawn([python, script], { stdin: new Blob([lines]), stdout: "pipe", stderr: "pipe" });
  const [printed, complaint, code] = await Promise.all([
    new Response(child.stdout).text(),
    new Response(child.stderr).text(),
    child.exited,
  ]);
  const answers = printed.split("\n").filter((line) => line !== "");
  if (code !== 0 || answers.length !== questions.length)
    throw new Error(`${python} answered ${answers.length} of ${questions.length} questions:\n${complaint.trim()}`);
  return answers.map(answerIn);
}

function answerIn(line: string): ValueObject {
  const read = readJson(line);
  if (!read.ok || !isObject(read.value)) throw new Error(`this is no answer: ${line}`);
  return read.value;
}
