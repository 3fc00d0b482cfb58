import { describe, expect, test } from "bun:test";
import type { ComponentTypeId } from "../../../src/core/componentType.ts";
import type { Bench, Shelf } from "../../../src/core/fix/bench.ts";
import { findFixes } from "../../../src/core/fix/findFixes.ts";
import { fixWords } from "../../../src/core/fix/words.ts";
import { findingOf, part, shelfOf, stack } from "./stack.ts";

function offered(bench: Bench, shelf: Shelf, rule: string, lacks?: ComponentTypeId): readonly string[] {
  return findFixes(findingOf(bench, shelf, rule, lacks), bench, shelf).map(fixWords);
}

const vertex = part("orchestrator/vertex", {}, "vertex");
const kubernetes = part("orchestrator/kubernetes", { kubernetes_context: "prod" }, "k8s");
const sagemaker = part("orchestrator/sagemaker", {}, "sagemaker");
const local = part("orchestrator/local", {}, "laptop");
const gcs = part("artifact_store/gcp", {}, "gcs-prod");
const s3 = part("artifact_store/s3", {}, "s3-prod");
const folder = part("artifact_store/local", {}, "folder");
const ecr = part("container_registry/aws", {}, "ecr");
const garnet = part("container_registry/gcp", {}, "images");

describe("what is missing", () => {
  test("is taken from what is registered, before a new one is made", () => {
    expect(offered(stack(sagemaker, s3), shelfOf([ecr]), "orchestrator/sagemaker/requires")).toEqual([
      "use ecr",
      "add the container registry Amazon ECR",
      "add the container registry Any Docker registry",
      "add the container registry DigitalOcean Container Registry",
      "add the container registry Docker Hub",
    ]);
  });

  test("belongs to the cloud of the orchestrator if there is such a one", () => {
    const [first] = offered(stack(vertex, gcs), shelfOf([ecr, garnet]), "orchestrator/vertex/requires");
    expect(first).toBe("use images");
    const [fresh] = offered(stack(vertex, gcs), shelfOf(), "orchestrator/vertex/requires");
    expect(fresh).toBe("add the container registry Google Artifact Registry");
  });

  test("is only offered as far as it is no new error: an image builder of Google needs more than is there", () => {
    const bench = stack(kubernetes, s3, ecr);
    const shelf = shelfOf([], { addsImageBuilder: false });
    expect(offered(bench, shelf, "orchestrator/kubernetes/requires")).toEqual([
      "add the image builder Local Docker",
      "add the image builder AWS CodeBuild",
      "add the image builder Kaniko",
    ]);
  });
});

describe("what stands in the way", () => {
  test("is replaced by what is registered, or made", () => {
    const [first, second] = offered(
      stack(vertex, folder, garnet),
      shelfOf([gcs]),
      "orchestrator/vertex/any_component_has_local_path",
    );
    expect([first, second]).toEqual([
      "use gcs-prod in place of folder",
      "add the artifact store Google Cloud Storage in place of folder",
    ]);
  });

  test("is replaced all at once when one alone would not do", () => {
    const tracker = part("experiment_tracker/mlflow", { tracking_uri: "file:///runs" }, "runs");
    const remote = part("experiment_tracker/mlflow", { tracking_uri: "https://mlflow.example.com" }, "mlf");
    const bench = stack(kubernetes, folder, ecr, tracker);
    const fixes = offered(bench, shelfOf([s3, remote]), "orchestrator/kubernetes/any_component_has_local_path");
    expect(fixes).toContain("turn on skip_local_validations of k8s");
    const strict = stack(vertex, folder, garnet, tracker);
    const [first] = offered(strict, shelfOf([gcs, remote]), "orchestrator/vertex/any_component_has_local_path");
    expect(first).toContain(" and ");
  });

  test("may leave, but no more than that is the last resort", () => {
    const operator = part("step_operator/vertex", {}, "gpu");
    const fixes = offered(stack(local, gcs, operator), shelfOf(), "step_operator/vertex/requires");
    expect(fixes[0]).toBe("add the container registry Google Artifact Registry");
    expect(fixes.at(-1)).toBe("take gpu out");
  });

  test("is moved behind what a rule wants first", () => {
    const registry = part("model_registry/mlflow", {}, "models");
    const wandb = part("experiment_tracker/wandb", {}, "wandb");
    const mlflow = part("experiment_tracker/mlflow", { tracking_uri: "https://mlflow.example.com" }, "mlf");
    const [first] = offered(
      stack(local, gcs, registry, wandb, mlflow),
      shelfOf(),
      "model_registry/mlflow/first_experiment_tracker_not_mlflow",
    );
    expect(first).toBe("put mlf first");
  });
});

describe("a field", () => {
  test("that the rule names gets the value that is known", () => {
    const lost = part("orchestrator/kubernetes", {}, "lost");
    const tekton = part("step_operator/kubernetes", { kubernetes_context: "prod" }, "steps");
    expect(
      offered(stack(lost, s3, ecr, tekton), shelfOf(), "orchestrator/kubernetes/no_cluster_access").slice(0, 2),
    ).toEqual(["set kubernetes_context of lost to prod", "turn on incluster of lost"]);
  });

  test("of a component that cannot be changed stays", () => {
    const fixed = { ...part("orchestrator/kubernetes", {}, "lost"), isFixed: true };
    expect(offered(stack(fixed, s3, ecr), shelfOf(), "orchestrator/kubernetes/no_cluster_access")).toEqual([]);
  });
});

test("an orchestrator is what the rest is chosen for: no fix takes another one", () => {
  for (const rule of ["orchestrator/vertex/requires", "mixed-local-remote"])
    for (const words of offered(stack(vertex, folder), shelfOf([local]), rule)) expect(words).not.toContain("laptop");
});

test("what is known of a new component follows from the rest of the stack", () => {
  const here = part("orchestrator/vertex", { location: "europe-west4", project: "ml-prod" }, "vertex");
  const bench = stack(here, gcs, garnet);
  const shelf = shelfOf([], { addsImageBuilder: false });
  const [fix] = findFixes(findingOf(bench, shelf, "orchestrator/vertex/requires"), bench, shelf);
  expect(fix?.steps).toMatchObject([
    { do: "add", flavor: "gcp", known: { project: "ml-prod", location: "europe-west4" }, asks: [] },
  ]);
});
