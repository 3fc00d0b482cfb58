import { expect, test } from "bun:test";
import { ruleSentence } from "../../src/core/stackRule/explained.ts";
import { brokenWhen, stackConditionWords } from "../../src/core/stackRule/words.ts";
import { flavorOf, flavors } from "./made.ts";

test("conditions are told as people would say them", () => {
  const told = (type: Parameters<typeof flavorOf>[0], name: string, id: string) => {
    const rule = flavorOf(type, name).spec.stackRules.find((each) => each.id === id);
    if (rule === undefined) throw new Error(id);
    return brokenWhen(rule);
  };
  expect(told("orchestrator", "vertex", "requires")).toBe("the stack lacks a container registry or an image builder");
  expect(told("orchestrator", "vertex", "no_pipeline_root")).toBe(
    "pipeline_root is not set and the artifact store is not gcp",
  );
  expect(told("orchestrator", "kubernetes", "container_registry_is_local")).toBe(
    "the container registry is local, while skip_local_validations is not set and it is not local",
  );
  expect(told("deployer", "kubernetes", "kube_context_unknown")).toBe(
    "no service connector is linked and incluster is not set and kubernetes_context is set and kubernetes_context is not a context of this machine's kubeconfig",
  );
  expect(stackConditionWords({ is: "not", condition: { is: "some-has", trait: "local" } })).toBe(
    "no component is local",
  );
});

test("no sentence of a rule has gaps left or speaks of code", () => {
  for (const { spec } of flavors)
    for (const rule of spec.stackRules) {
      expect(ruleSentence(rule, spec)).toMatch(/^[^{}`]+\.$/u);
      expect(brokenWhen(rule)).not.toContain("undefined");
    }
});
