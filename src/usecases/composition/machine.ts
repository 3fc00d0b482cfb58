import type { StackSurroundings } from "../../core/stackRule/inQuestion.ts";
import { leavesOf, type StackCondition, type StackRule } from "../../core/stackRule/stackRule.ts";
import type { Env } from "../env.ts";
import { listLocalFacts } from "../localFact/list.ts";
import type { Flavors } from "./flavors.ts";

/** What rules about stacks may know of this machine. */
export type Machine = Pick<StackSurroundings, "knowsContext" | "pathExists" | "addsImageBuilder">;

/** ZenML 0.98: stack/stack.py, `validate_image_builder`, and constants.py, `is_true_string_value`. */
const skipsImageBuilder = "ZENML_SKIP_IMAGE_BUILDER_DEFAULT";
const trueWords: readonly (string | undefined)[] = ["1", "y", "yes", "True", "true"];

/** Reads what the rules of these flavors ask of this machine, and nothing else. */
export async function machineFor(env: Env, flavors: Flavors): Promise<Machine> {
  const asked = new Set([...flavors.values()].flatMap(({ spec }) => spec.stackRules.flatMap(askedBy)));
  const knowsContext = asked.has("known-context") ? await kubeContexts(env) : undefined;
  return {
    ...(knowsContext && { knowsContext }),
    ...(asked.has("existing-path") && { pathExists: env.pathExists }),
    ...(trueWords.includes(env.variables[skipsImageBuilder]) && { addsImageBuilder: false }),
  };
}

function askedBy(rule: StackRule): readonly StackCondition["is"][] {
  return "refuseIf" in rule ? leavesOf(rule.refuseIf).map((each) => each.is) : [];
}

/** A kubeconfig that is not there, or not wholly known, says nothing of a context. */
async function kubeContexts(env: Env): Promise<Machine["knowsContext"]> {
  const found = await listLocalFacts(env, { kind: "kube_context", quick: true });
  if (!found.ok) return undefined;
  const { facts, left = 0, problems } = found.value;
  if (facts.length === 0 || left > 0 || problems.length > 0) return undefined;
  const names = new Set(facts.map(({ value }) => value));
  return (context) => names.has(context);
}
