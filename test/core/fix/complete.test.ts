import { describe, expect, test } from "bun:test";
import { type Bench, problemsOn, type Shelf, withStep } from "../../../src/core/fix/bench.ts";
import { completion } from "../../../src/core/fix/complete.ts";
import { stepWords } from "../../../src/core/fix/words.ts";
import { flavors, part, shelfOf, stack } from "./stack.ts";

function added(bench: Bench, shelf: Shelf): readonly string[] {
  return completion(bench, shelf).additions.map(stepWords).toSorted();
}

const whole = { addsImageBuilder: false };
const vertex = part("orchestrator/vertex", {}, "vertex");
const folder = part("artifact_store/local", {}, "folder");

describe("a stack is completed", () => {
  test("from Vertex alone by a store, a registry and an image builder of Google", () => {
    expect(added(stack(vertex), shelfOf([], whole))).toEqual([
      "add the artifact store Google Cloud Storage",
      "add the container registry Google Artifact Registry",
      "add the image builder Google Cloud Build",
    ]);
  });

  test("with what is registered, before new components are made", () => {
    const own = [part("artifact_store/gcp", {}, "gcs"), part("image_builder/local", {}, "docker")];
    expect(added(stack(vertex), shelfOf(own, whole))).toEqual([
      "add the container registry Google Artifact Registry",
      "use docker",
      "use gcs",
    ]);
  });

  test("in a home with many components of every flavor that could come in", () => {
    const many = flavors
      .filter(({ spec }) => ["container_registry", "image_builder", "artifact_store"].includes(spec.type))
      .flatMap(({ spec: { type, name } }) =>
        Array.from({ length: 8 }, (_, n) =>
          part(
            `${type}/${name}`,
            type === "container_registry" && n < 4 ? { uri: "localhost:5000" } : {},
            `${type} ${name} ${n}`,
          ),
        ),
      );
    expect(added(stack(vertex), shelfOf(many, whole))).toEqual([
      "use artifact_store gcp 0",
      "use container_registry gcp 4",
      "use image_builder gcp 0",
    ]);
    const cluster = part("orchestrator/kubernetes", { kubernetes_context: "prod" }, "cluster");
    expect(added(stack(cluster), shelfOf(many, whole))).toHaveLength(3);
  });

  test("where several things are in the way at once", () => {
    const bench = stack(
      part("orchestrator/vm_gcp", {}, "sky"),
      folder,
      part("container_registry/dockerhub", { uri: "localhost:5000" }, "here"),
      part("experiment_tracker/comet", {}, "comet"),
      part("experiment_tracker/wandb", {}, "wandb"),
      part("model_registry/mlflow", {}, "models"),
    );
    expect(added(bench, shelfOf([], whole))).toEqual([
      "add the artifact store Google Cloud Storage in place of folder",
      "add the container registry Google Artifact Registry in place of here",
      "add the experiment tracker MLflow as the first",
      "add the image builder Google Cloud Build",
    ]);
  });

  test("by what belongs to no cloud where none is meant, else by that of the cloud that is", () => {
    const cluster = part("orchestrator/kubernetes", { kubernetes_context: "prod" }, "cluster");
    const anywhere = [
      "add the artifact store Amazon S3",
      "add the container registry Any Docker registry",
      "add the image builder Local Docker",
    ];
    expect(added(stack(cluster), shelfOf([], whole))).toEqual(anywhere);
    const minio = part("artifact_store/s3", { client_kwargs: { endpoint_url: "https://minio" } }, "minio");
    expect(added(stack(cluster, minio), shelfOf([], whole))).toEqual(anywhere.slice(1));
    expect(added(stack(cluster), shelfOf([part("container_registry/azure", {}, "acr")], whole))).toEqual([
      "add the artifact store Azure Blob Storage",
      "add the image builder Local Docker",
      "use acr",
    ]);
    expect(added(stack(cluster, part("artifact_store/gcp", {}, "gcs")), shelfOf([], whole))).toEqual([
      "add the container registry Google Artifact Registry",
      "add the image builder Local Docker",
    ]);
  });

  test("from nothing by the two that every stack needs", () => {
    const own = [part("orchestrator/local", {}, "default"), folder];
    expect(added(stack(), shelfOf(own, whole))).toEqual(["use default", "use folder"]);
  });

  test("by nothing when it is valid", () => {
    const bench = stack(part("orchestrator/local", {}, "laptop"), folder);
    expect(completion(bench, shelfOf([], whole))).toEqual({ additions: [], left: [] });
  });

  test("with another store where the one that it has stands in the way", () => {
    const gcs = part("artifact_store/gcp", {}, "gcs");
    const bench = stack(vertex, folder, part("container_registry/gcp"), part("image_builder/local"));
    expect(added(bench, shelfOf([gcs], whole))).toEqual(["use gcs in place of folder"]);
  });
});

test("what nothing that comes into a stack removes is told", () => {
  const lost = part("orchestrator/kubernetes", {}, "lost");
  const { additions, left } = completion(stack(lost), shelfOf([], whole));
  expect(additions).toEqual([]);
  expect(left.map(({ rule }) => rule)).toEqual(["orchestrator/kubernetes/no_cluster_access"]);
});

test.each(flavors.map(({ spec }) => `${spec.type}/${spec.name}`))(
  "%s alone is completed to a valid stack, or it is told why not",
  (key) => {
    const bench = stack(
      part(key, key.includes("kube") || key.includes("tekton") ? { kubernetes_context: "prod" } : {}),
    );
    const shelf = shelfOf([], whole);
    const { additions, left } = completion(bench, shelf);
    const after = additions.reduce((on, step) => withStep(on, step, shelf), bench);
    const errors = problemsOn(after, shelf).filter(({ severity }) => severity === "error");
    if (additions.length > 0) expect(errors).toEqual([]);
    else expect(left.length).toBeGreaterThan(0);
  },
);
