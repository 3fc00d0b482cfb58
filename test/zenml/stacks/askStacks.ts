import { join } from "node:path";
import { isComponentTypeId } from "../../../src/core/componentType.ts";
import { readJson, writeJson } from "../../../src/core/value/json.ts";
import { isList, isObject, objectOf, type Value } from "../../../src/core/value/value.ts";
import type { StackCase, StackVerdict } from "../../stackRules/zenmlVerdict.ts";

/** What the validators of an installed ZenML say of stacks, in their order. Throws with what Python printed where it fails. */
export async function askStacks(python: string, stacks: readonly StackCase[]): Promise<readonly StackVerdict[]> {
  const lines = stacks.map((stack) => `${writeJson(stackValue(stack))}\n`).join("");
  const child = Bun.spawn([python, join(import.meta.dir, "ask_stacks.py")], {
    stdin: new Blob([lines]),
    stdout: "pipe",
    stderr: "pipe",
  });
  const [printed, complaint, code] = await Promise.all([
    new Response(child.stdout).text(),
    new Response(child.stderr).text(),
    child.exited,
  ]);
  const answers = printed.split("\n").filter((line) => line !== "");
  if (code !== 0 || answers.length !== stacks.length)
    throw new Error(`${python} answered ${answers.length} of ${stacks.length} questions:\n${complaint.trim()}`);
  return answers.map(verdictIn);
}

/** A stack as it is asked about. */
export function stackValue({ components, secrets, kube_contexts: contexts, env }: StackCase): Value {
  const types = Object.entries(components).map(([type, several]): [string, Value] => [
    type,
    several.map(({ name, flavor, configuration = {}, connector = false }) => ({
      name,
      flavor,
      configuration,
      connector,
    })),
  ]);
  return {
    components: objectOf(types),
    ...(secrets && { secrets }),
    ...(contexts && { kube_contexts: contexts }),
    ...(env && { env: objectOf(Object.entries(env)) }),
  };
}

function verdictIn(line: string): StackVerdict {
  const read = readJson(line);
  if (!read.ok || !isObject(read.value)) throw new Error(`this is no answer: ${line}`);
  const { stage, failing } = read.value;
  if (stage !== null && stage !== "config" && stage !== "stack") throw new Error(`this is no stage: ${line}`);
  return { stage, failing: (isList(failing) ? failing : []).flatMap(failureIn) };
}

function failureIn(value: Value): StackVerdict["failing"] {
  if (!isObject(value)) return [];
  const { type, name, why } = value;
  const known = typeof type === "string" && isComponentTypeId(type) ? type : "stack";
  return [{ type: known, name: typeof name === "string" ? name : null, fact: String(why) }];
}
