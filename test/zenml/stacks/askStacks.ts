import { join } from "node:path";
import { isComponentTypeId } from "../../../src/core/componentType.ts";
import { isList, isObject, objectOf, type Value, type ValueObject } from "../../../src/core/value/value.ts";
import type { StackCase, StackVerdict } from "../../stackRules/zenmlVerdict.ts";
import { askPython } from "../askPython.ts";

/** What the validators of an installed ZenML say of stacks, in their order. Throws with what Python printed where it fails. */
export async function askStacks(python: string, stacks: readonly StackCase[]): Promise<readonly StackVerdict[]> {
  const answers = await askPython(python, join(import.meta.dir, "ask_stacks.py"), stacks.map(stackValue));
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

function verdictIn({ stage, failing }: ValueObject): StackVerdict {
  if (stage !== null && stage !== "config" && stage !== "stack") throw new Error(`this is no stage: ${String(stage)}`);
  return { stage, failing: (isList(failing) ? failing : []).flatMap(failureIn) };
}

function failureIn(value: Value): StackVerdict["failing"] {
  if (!isObject(value)) return [];
  const { type, name, why } = value;
  const known = typeof type === "string" && isComponentTypeId(type) ? type : "stack";
  return [{ type: known, name: typeof name === "string" ? name : null, fact: String(why) }];
}
