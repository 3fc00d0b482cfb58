import { describe, expect, test } from "bun:test";
import { evaluateStack, stackFindings } from "../../src/core/stackRule/evaluateStack.ts";
import { type MadeStack, madeMembers } from "./made.ts";

const vertex: MadeStack = {
  orchestrator: [{ flavor: "vertex", configuration: { location: "europe-west1" } }],
  artifact_store: [{ flavor: "s3", configuration: { path: "s3://ml" } }],
};

const registry = { flavor: "default", configuration: { uri: "localhost:5000" } };

function findings(stack: MadeStack) {
  return stackFindings(madeMembers(stack)).filter(({ severity }) => severity === "error");
}

describe("findings of rules", () => {
  test("are all that a component fails, where ZenML tells the first", () => {
    expect(findings(vertex).map(({ rule }) => rule)).toEqual([
      "orchestrator/vertex/requires",
      "orchestrator/vertex/no_pipeline_root",
    ]);
  });

  test("tell what only has to be added, and say nothing of it where something has to change", () => {
    const { artifact_store: _, ...without } = vertex;
    const needs = (stack: MadeStack) => findings(stack).map((each) => each.needs);
    expect(needs(without)).toEqual([
      [{ type: "artifact_store" }],
      [{ type: "container_registry" }],
      [{ type: "artifact_store", flavors: ["gcp"] }],
    ]);
    expect(needs(vertex)).toEqual([[{ type: "container_registry" }], undefined]);
  });

  test("name the components that they are about", () => {
    const messages = findings({ ...vertex, container_registry: [registry], model_deployer: [{ flavor: "vllm" }] }).map(
      ({ message }) => message,
    );
    expect(messages[0]).toContain("container registry container_registry-0");
    expect(messages[1]).toContain("model deployer model_deployer-0");
  });

  test("have a place, and the place where ZenML checks the same", () => {
    expect(findings(vertex)[1]).toMatchObject({
      at: { type: "orchestrator", component: "orchestrator-0", field: ["pipeline_root"] },
      source: "integrations/gcp/orchestrators/vertex_orchestrator.py:175",
    });
  });
});

test("a reference whose value a rule needs is an error where it stands, even of another component", () => {
  const stack: MadeStack = {
    ...vertex,
    container_registry: [{ flavor: "dockerhub", configuration: { uri: "docker.io/team" } }],
    model_deployer: [{ flavor: "vllm", configuration: { service_path: "{{disk.path}}" } }],
  };
  const broken = evaluateStack(madeMembers(stack), { resolve: () => undefined });
  const [lost] = broken.filter(({ finding }) => finding.rule === "unresolved-reference");
  expect(lost?.owner?.flavor).toBe("vertex");
  expect(lost?.finding).toMatchObject({
    severity: "error",
    at: { type: "model_deployer", component: "model_deployer-0", field: ["service_path"] },
  });
});

test("what ZenML adds is told, and counts as there", () => {
  const rules = (stack: MadeStack) => stackFindings(madeMembers(stack)).map(({ rule }) => rule);
  const docker: MadeStack = { orchestrator: [{ flavor: "local_docker" }], artifact_store: [{ flavor: "local" }] };
  expect(rules(docker)).toEqual(["image-builder-added", "log-store-added"]);
  expect(stackFindings(madeMembers(docker), { addsImageBuilder: false }).map(({ rule }) => rule)).toEqual([
    "log-store-added",
    "orchestrator/local_docker/requires",
  ]);
});

test("only the first component of a type is the one that others work with", () => {
  const trackers = [{ flavor: "mlflow", configuration: { tracking_uri: "https://m" } }, { flavor: "trackio" }];
  const stack: MadeStack = {
    orchestrator: [{ flavor: "local" }],
    artifact_store: [{ flavor: "local" }],
    model_registry: [{ flavor: "mlflow" }],
  };
  expect(findings({ ...stack, experiment_tracker: trackers })).toEqual([]);
  expect(findings({ ...stack, experiment_tracker: trackers.toReversed() }).map(({ rule }) => rule)).toEqual([
    "model_registry/mlflow/first_experiment_tracker_not_mlflow",
  ]);
});
