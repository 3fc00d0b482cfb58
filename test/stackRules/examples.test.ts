import { describe, expect, test } from "bun:test";
import type { ComponentTypeId } from "../../src/core/componentType.ts";
import type { DescribedFlavor } from "../../src/core/loadedFlavor.ts";
import { stackFindings } from "../../src/core/stackRule/evaluateStack.ts";
import { exampleOf, fitOfNew } from "../../src/core/stackRule/example.ts";
import { generalRules } from "../../src/core/stackRule/generalRules.ts";
import type { StackSurroundings } from "../../src/core/stackRule/inQuestion.ts";
import type { Configuration, Value } from "../../src/core/value/value.ts";
import { flavors, type Made, type MadeStack, madeMembers } from "./made.ts";

const remoteStore: Made = { flavor: "gcp", configuration: { path: "gs://ml" } };
const localStore: Made = { flavor: "local" };
const s3Store: Made = { flavor: "s3", configuration: { path: "s3://ml" } };
const remoteRegistry: Made = { flavor: "dockerhub", configuration: { uri: "docker.io/team" } };
const localRegistry: Made = { flavor: "default", configuration: { uri: "localhost:5000" } };
const mlflow: Made = { flavor: "mlflow", configuration: { tracking_uri: "https://mlflow.example.com" } };

/** What stands beside a component of a flavor so that nothing is wrong. */
function companions({ spec }: DescribedFlavor): MadeStack {
  const store = spec.type === "image_builder" && spec.name === "aws" ? s3Store : remoteStore;
  return {
    orchestrator: [{ flavor: "local_docker" }],
    artifact_store: [store],
    container_registry: [remoteRegistry],
    ...(spec.type === "model_registry" && { experiment_tracker: [mlflow] }),
  };
}

/** A component of the flavor with which its companions are content. */
function sound(flavor: DescribedFlavor): Made {
  const { type, name } = flavor.spec;
  const { [type]: _, ...others } = companions(flavor);
  const { example } = fitOfNew(madeMembers(others), {})(flavor);
  const required = flavor.fields.filter((field) => field.required).map((field) => field.name);
  const fields = [...required, ...example.filled];
  const configuration = Object.fromEntries(
    fields.map((field): [string, Value] => [field, example.member.value(field) ?? null]),
  );
  // Airflow is local unless it is told otherwise, and then asks for nothing.
  const isElsewhere: Configuration = flavor.fields.some((field) => field.name === "local") ? { local: false } : {};
  return { flavor: name, configuration: { ...configuration, ...isElsewhere } };
}

/** How a sound stack is made to break a rule: what replaces companions, what is set of the component itself, what is known of the machine. */
interface Breaking {
  readonly beside?: MadeStack;
  readonly own?: Configuration;
  readonly around?: StackSurroundings;
}

/** By the id of the rule, for every flavor that has it. */
const breaking: Readonly<Record<string, Breaking>> = {
  requires: { beside: { container_registry: [], experiment_tracker: [] }, around: { addsImageBuilder: false } },
  no_container_registry: { beside: { container_registry: [] } },
  container_registry_is_local: { beside: { container_registry: [localRegistry] } },
  artifact_store_is_local: { beside: { artifact_store: [localStore] } },
  any_component_is_local: { beside: { sandbox: [{ flavor: "local" }] } },
  any_component_has_local_path: { beside: { model_deployer: [{ flavor: "vllm" }] } },
  no_pipeline_root: { beside: { artifact_store: [s3Store] }, own: { pipeline_root: "" } },
  no_cluster_access: { own: { kubernetes_context: null, kubeflow_hostname: null, incluster: false } },
  kube_context_unknown: {
    own: { kubernetes_context: "prod" },
    around: { knowsContext: (context) => context === "dev" },
  },
  no_token: { own: { token: null } },
  no_token_or_secret_name: { own: { token: "" } },
  no_credentials: { own: { client_secret: null } },
  artifact_store_not_s3: { beside: { artifact_store: [{ flavor: "b2", configuration: { path: "s3://ml" } }] } },
  artifact_store_not_gcp: { beside: { artifact_store: [s3Store] } },
  context_in_local_artifact_store: {
    beside: { artifact_store: [localStore] },
    own: { store_context_in_artifact_store: true },
  },
  first_experiment_tracker_not_mlflow: {
    beside: { experiment_tracker: [{ flavor: "trackio" }, mlflow] },
  },
  tracking_uri_scheme: { own: { tracking_uri: "./mlruns" } },
  no_tracking_uri_needs_local_artifact_store: { own: { tracking_uri: null } },
  context_root_dir_exists: { own: { context_root_dir: "/ge" }, around: { pathExists: () => false } },
};

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
const here: MadeStack = { orchestrator: [{ flavor: "local" }], artifact_store: [localStore] };

/** Stacks that pass and fail each general rule that can be seen on members. */
const general: readonly (readonly [rule: string, passes: MadeStack, fails: MadeStack])[] = [
  ["missing-type", here, { orchestrator: [{ flavor: "local" }] }],
  ["too-many", here, { ...here, artifact_store: [localStore, remoteStore] }],
  ["mixed-local-remote", cloud, { ...cloud, sandbox: [{ flavor: "docker" }] }],
  [
    "registry-in-other-cloud",
    cloud,
    { ...cloud, container_registry: [{ flavor: "aws", configuration: { uri: "1.dkr.ecr.eu-west-1.amazonaws.com" } }] },
  ],
  [
    "unused-container-registry",
    cloud,
    { ...here, container_registry: [{ flavor: "gcp", configuration: { uri: "eu.gcr.io/ml" } }] },
  ],
  ["image-builder-added", here, cloud],
  ["log-store-added", { ...here, log_store: [{ flavor: "otel", configuration: { endpoint: "https://o" } }] }, here],
];

describe("general rules", () => {
  test.each(general)("%s is told where it is broken and nowhere else", (rule, passes, fails) => {
    const told = (stack: MadeStack) => stackFindings(madeMembers(stack)).map((finding) => finding.rule);
    expect([told(passes).includes(rule), told(fails).includes(rule)]).toEqual([false, true]);
  });

  test("have an example each, but for those about names, references and configurations", () => {
    const elsewhere = [
      ...["component-twice", "unknown-component", "unknown-flavor", "invalid-config", "key-unavailable", "bad-data"],
      ...["unresolved-reference", "deprecated-field", "plain-secret", "name-prefix"],
    ];
    const ids: readonly string[] = generalRules.map(({ id }) => id);
    expect([...general.map(([rule]) => rule), ...elsewhere].toSorted()).toEqual(ids.toSorted());
  });
});

test("an example holds what a form asks for, and nothing else", () => {
  for (const flavor of flavors) {
    const required = flavor.fields.filter((field) => field.required);
    for (const field of required)
      expect([field.name, exampleOf(flavor).member.value(field.name)]).not.toEqual([field.name, undefined]);
  }
});
