import { describe, expect, test } from "bun:test";
import type { ComponentTypeId } from "../../src/core/componentType.ts";
import { stackFindings } from "../../src/core/stackRule/evaluateStack.ts";
import { exampleOf } from "../../src/core/stackRule/example.ts";
import { generalRules } from "../../src/core/stackRule/generalRules.ts";
import type { StackSurroundings } from "../../src/core/stackRule/inQuestion.ts";
import { breaking, companions, localStore, remoteStore, sound } from "./breaking.ts";
import { flavors, type MadeStack, madeMembers } from "./made.ts";

const withRules = flavors.filter(({ spec }) => spec.stackRules.length > 0);

describe.each(withRules.map((flavor) => [`${flavor.spec.type}/${flavor.spec.name}`, flavor] as const))(
  "%s",
  (key, flavor) => {
    const { type, stackRules } = flavor.spec;
    const own = sound(flavor);

    test("passes beside what it asks for", () => {
      expect(broken({ ...companions(flavor), [type]: [own] }, {}, type)).toEqual([]);
    });

    test.each(stackRules.map(({ id }) => id))("fails %s", (id) => {
      const { beside = {}, own: change = {}, around = {} } = breaking[id] ?? {};
      const changed = { ...own, configuration: { ...own.configuration, ...change } };
      const stack = { ...companions(flavor), ...beside, [type]: [changed] };
      expect(broken(stack, around, type)).toContain(`${key}/${id}`);
    });
  },
);

function broken(stack: MadeStack, around: StackSurroundings, type: ComponentTypeId): readonly string[] {
  return stackFindings(madeMembers(stack), around)
    .filter(({ at, severity }) => severity === "error" && at.type === type)
    .map(({ rule }) => rule);
}

const cloud: MadeStack = {
  orchestrator: [{ flavor: "vertex", configuration: { location: "europe-west1" } }],
  artifact_store: [remoteStore],
  container_registry: [{ flavor: "gcp", configuration: { uri: "eu.gcr.io/ml" } }],
};
const ecr = { flavor: "aws", configuration: { uri: "1.dkr.ecr.eu-west-1.amazonaws.com" } };
const databricks: MadeStack = {
  orchestrator: [{ flavor: "databricks", configuration: { host: "https://dbc-a1.cloud.databricks.com" } }],
  artifact_store: [remoteStore],
};
const here: MadeStack = { orchestrator: [{ flavor: "local" }], artifact_store: [localStore] };

/** Stacks that pass and fail each general rule that can be seen on members. */
const general: readonly (readonly [rule: string, passes: MadeStack, fails: MadeStack])[] = [
  ["missing-type", here, { orchestrator: [{ flavor: "local" }] }],
  ["too-many", here, { ...here, artifact_store: [localStore, remoteStore] }],
  ["mixed-local-remote", cloud, { ...cloud, sandbox: [{ flavor: "docker" }] }],
  ["registry-in-other-cloud", cloud, { ...cloud, container_registry: [ecr] }],
  [
    "unused-container-registry",
    cloud,
    { ...here, container_registry: [{ flavor: "gcp", configuration: { uri: "eu.gcr.io/ml" } }] },
  ],
  [
    "unused-container-registry",
    { ...databricks, container_registry: [ecr], step_operator: [{ flavor: "databricks" }, { flavor: "kubernetes" }] },
    { ...databricks, container_registry: [ecr], step_operator: [{ flavor: "databricks" }] },
  ],
  [
    "unused-image-builder",
    { ...cloud, image_builder: [{ flavor: "gcp" }] },
    { ...databricks, image_builder: [{ flavor: "kaniko" }], container_registry: [ecr] },
  ],
  [
    "unused-image-builder",
    { ...databricks, image_builder: [{ flavor: "local" }] },
    { ...here, image_builder: [{ flavor: "aws" }], model_deployer: [{ flavor: "vllm" }] },
  ],
  ["image-builder-added", here, cloud],
  ["log-store-added", { ...here, log_store: [{ flavor: "otel", configuration: { endpoint: "https://o" } }] }, here],
];

describe("general rules", () => {
  test.each(general)("%s is told where it is broken and nowhere else", (rule, passes, fails) => {
    const told = (stack: MadeStack) => stackFindings(madeMembers(stack)).map((finding) => finding.rule);
    expect([told(passes).includes(rule), told(fails).includes(rule)]).toEqual([false, true]);
  });

  test("have an example each, but for those about names, references, configurations, files and packages", () => {
    const elsewhere = [
      ...["component-twice", "unknown-component", "unknown-flavor", "invalid-config", "key-unavailable", "bad-data"],
      ...["unresolved-reference", "deprecated-field", "plain-secret", "name-prefix"],
      ...["unknown-secret", "invalid-name", "other-flavor", "protected", "connector-unsupported"],
      ...["zenml-name-taken", "zenml-version", "not-found", "integration-missing"],
    ];
    const ids: readonly string[] = generalRules.map(({ id }) => id);
    expect([...new Set([...general.map(([rule]) => rule), ...elsewhere])].toSorted()).toEqual(ids.toSorted());
  });
});

test("an example holds what a form asks for, and nothing else", () => {
  for (const flavor of flavors) {
    const required = flavor.fields.filter((field) => field.required);
    for (const field of required)
      expect([field.name, exampleOf(flavor).member.value(field.name)]).not.toEqual([field.name, undefined]);
  }
});
