import { describe, expect, test } from "bun:test";
import { getComponent } from "../../../src/usecases/component/get.ts";
import { getStack } from "../../../src/usecases/stack/get.ts";
import { registerStack } from "../../../src/usecases/stack/register.ts";
import { component, emptyHome, s3Store, value } from "../../usecases/home.ts";
import { converse } from "./scripted.ts";

const location = "europe-west1";
const uri = "europe-west1-docker.pkg.dev/ml-prod/images";

describe("in a conversation about a stack", () => {
  test("complete adds what makes it valid, and asks for what only the person knows", async () => {
    const env = emptyHome();
    await component(env, { type: "orchestrator", name: "v", flavor: "vertex", configuration: { location } });
    const said = await converse(env, [
      ...["new", "orchestrator", "v", "complete", "y"],
      ...["", "gs://ml", "save", "", uri, "save"],
      ...["name", "prod", "save"],
    ]);
    const text = said.join("\n");
    expect(text).toContain("artifact store, component: new gcp (Google Cloud Storage).");
    expect(text).toContain("container registry, new gcp, uri: to be given.");
    expect(text).toContain("Used gcp, added the image builder Google Cloud Build and used gcp.");
    expect(text).toContain("No problems.");
    const { parts } = value(await getStack(env, { ref: "prod" }));
    expect(Object.keys(parts)).toEqual(["orchestrator", "artifact_store", "container_registry", "image_builder"]);
  });

  test("fix lets a problem and a fix of it be chosen, and undo takes back what it changed of what is stored", async () => {
    const env = emptyHome();
    await component(env, { type: "orchestrator", name: "k8s", flavor: "kubernetes", configuration: {} });
    await s3Store(env);
    const configuration = async () => (await getComponent(env, { type: "orchestrator", ref: "k8s" })).ok;
    expect(await configuration()).toBe(true);
    const said = await converse(env, [
      ...["new", "orchestrator", "k8s", "artifact store", "s3-prod"],
      ...["fix", "1", "back"],
      ...["fix", "Kubernetes has no way", "y", "undo", "redo"],
    ]);
    const text = said.join("\n");
    expect(text).toContain("2 problems.");
    expect(text).toMatch(/1\. add the container registry .*, which needs uri\./u);
    expect(text).toContain("orchestrator, k8s, incluster: true.");
    expect(text).toContain("Turned on incluster of k8s.");
    const { shown } = value(await getComponent(env, { type: "orchestrator", ref: "k8s" }));
    expect(shown).toEqual({ incluster: true });
    expect(said.filter((line) => line.includes("no way into a cluster")).length).toBeGreaterThan(2);
  });

  test("why tells the rule, where ZenML checks it, and the documentation", async () => {
    const env = emptyHome();
    await component(env, { type: "orchestrator", name: "v", flavor: "vertex", configuration: { location } });
    value(await registerStack(env, { name: "prod", components: { orchestrator: ["v"], artifact_store: ["default"] } }));
    const said = await converse(env, ["prod", "why", "Vertex AI Pipelines needs a Google"]);
    const text = said.join("\n");
    expect(text).toContain("It is broken when pipeline_root is not set and the artifact store is not gcp.");
    expect(text).toContain("vertex_orchestrator.py:175");
    expect(text).toContain("Documentation: https://docs.zenml.io");
  });

  test("nothing is changed without a yes, and what is whole lacks nothing", async () => {
    const env = emptyHome();
    await component(env, { type: "orchestrator", name: "v", flavor: "vertex", configuration: { location } });
    const said = await converse(env, ["new", "orchestrator", "v", "complete", "n", "undo", "orchestrator", "default"]);
    expect(said).toContain("Nothing done.");
    const whole = await converse(env, ["new", "1", "default", "2", "default", "complete", "fix"]);
    expect(whole).toContain("This stack lacks nothing.");
    expect(whole).toContain("There are no problems.");
  });

  test("a missing secret is told as the command that makes it", async () => {
    const env = emptyHome();
    const configuration = { path: "s3://ml", key: "{{aws.key}}" };
    await component(env, { type: "artifact_store", name: "s3", flavor: "s3", configuration });
    value(
      await registerStack(env, { name: "prod", components: { orchestrator: ["default"], artifact_store: ["s3"] } }),
    );
    const said = await converse(env, ["prod", "fix"]);
    expect(said).toContain("mlstack secret create aws --key=…");
  });
});
