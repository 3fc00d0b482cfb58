import { describe, expect, test } from "bun:test";
import { updateComponent } from "../../src/usecases/component/update.ts";
import { createCheckMemory } from "../../src/usecases/composition/checkMemory.ts";
import { type VerdictCandidate, type VerdictsFor, verdictsFor } from "../../src/usecases/composition/verdicts.ts";
import type { Env } from "../../src/usecases/env.ts";
import { createSecret } from "../../src/usecases/secret/create.ts";
import { component, emptyHome, s3Store, value } from "./home.ts";

type Type = Parameters<typeof component>[1]["type"];

/** The verdict on one candidate for an empty composition. */
async function verdict(
  env: Env,
  slot: Type,
  candidate: { component: { id: string; flavor: string } } | { flavor: string },
) {
  const verdicts = value(await verdictsFor(env, { components: {}, slot, candidates: [{ key: "it", ...candidate }] }));
  return verdicts?.get("it");
}

describe("a verdict", () => {
  test("lets a component be chosen whose configuration is right", async () => {
    const env = emptyHome();
    expect(await verdict(env, "artifact_store", { component: await s3Store(env) })).toEqual({ kind: "ok" });
  });

  test("says which secret a component needs, until it is there", async () => {
    const env = emptyHome();
    const configuration = { path: "s3://ml", key: "{{aws.key}}" };
    const store = await component(env, { type: "artifact_store", name: "s3", flavor: "s3", configuration });
    expect(await verdict(env, "artifact_store", { component: store })).toEqual({
      kind: "needs",
      what: ["{{aws.key}}"],
    });
    value(await createSecret(env, { name: "aws", values: { key: "AKIA" } }));
    expect(await verdict(env, "artifact_store", { component: store })).toEqual({ kind: "ok" });
  });

  test("says what a new component of a flavor asks for", async () => {
    const env = emptyHome();
    expect(await verdict(env, "artifact_store", { flavor: "s3" })).toEqual({ kind: "needs", what: ["path"] });
    expect(await verdict(env, "orchestrator", { flavor: "local" })).toEqual({ kind: "ok" });
  });

  test("stands against a component whose stored configuration no longer fits its flavor", async () => {
    const env = emptyHome();
    const store = await s3Store(env);
    const database = value(env.database());
    value(
      database.change("break it", (tx) => {
        const stored = tx.components.get(store.id);
        if (stored === undefined) throw new Error("gone");
        return tx.components.put({ ...stored, configuration: { path: "gs://elsewhere" } });
      }),
    );
    expect(await verdict(env, "artifact_store", { component: store })).toMatchObject({
      kind: "blocked",
      reason: expect.stringContaining("s3://"),
    });
  });
});

describe("a verdict against the rest of a stack", () => {
  /** A home with Vertex AI and its bucket, and the composition of both. */
  async function googleHome() {
    const env = emptyHome();
    const configuration = { location: "europe-west1" };
    const vertex = await component(env, { type: "orchestrator", name: "vtx", flavor: "vertex", configuration });
    const bucket = await component(env, {
      type: "artifact_store",
      name: "bucket",
      flavor: "gcp",
      configuration: { path: "gs://ml" },
    });
    return { env, vertex, bucket, components: { orchestrator: [vertex.id], artifact_store: [bucket.id] } };
  }

  async function verdicts(env: Env, input: Omit<VerdictsFor, "candidates">, candidates: readonly VerdictCandidate[]) {
    const found = value(await verdictsFor(env, { ...input, candidates }));
    return Object.fromEntries(found ?? []);
  }

  test("blocks what others cannot work with, with their reason", async () => {
    const { env, vertex, bucket } = await googleHome();
    const store = await s3Store(env);
    const components = { orchestrator: [vertex.id], artifact_store: [bucket.id] };
    const found = await verdicts(env, { components, slot: "artifact_store" }, [
      { key: "bucket", component: bucket },
      { key: "s3", component: store },
      { key: "new local", flavor: "local" },
      { key: "new gcp", flavor: "gcp" },
    ]);
    expect(found).toMatchObject({
      bucket: { kind: "ok" },
      s3: { kind: "blocked", reason: expect.stringContaining("needs a Google Cloud Storage artifact store") },
      "new local": { kind: "blocked", reason: expect.stringContaining("files of these are missing") },
      "new gcp": { kind: "needs", what: ["path"] },
    });
  });

  test("says what else has to be there: components, and fields of a new one", async () => {
    const { env, vertex, components } = await googleHome();
    const { orchestrator: _, ...withoutOrchestrator } = components;
    expect(
      await verdicts(env, { components: withoutOrchestrator, slot: "orchestrator" }, [
        { key: "vtx", component: vertex },
      ]),
    ).toEqual({ vtx: { kind: "needs", what: ["container registry"] } });
    expect(await verdicts(env, { components: {}, slot: "orchestrator" }, [{ key: "vtx", component: vertex }])).toEqual({
      vtx: { kind: "needs", what: ["container registry", "gcp artifact store"] },
    });
    expect(
      await verdicts(env, { components, slot: "experiment_tracker" }, [{ key: "mlflow", flavor: "mlflow" }]),
    ).toEqual({ mlflow: { kind: "needs", what: ["tracking_uri"] } });
  });

  test("of what is chosen already looks at the stack without it", async () => {
    const env = emptyHome();
    const tracker = (name: string, configuration = {}) =>
      component(env, { type: "experiment_tracker", name, flavor: "mlflow", configuration });
    const store = await s3Store(env);
    const [here, there] = [await tracker("here"), await tracker("there", { tracking_uri: "sqlite:///runs.db" })];
    const components = { artifact_store: [store.id], experiment_tracker: [here.id, there.id] };
    expect(
      await verdicts(env, { components, slot: "experiment_tracker" }, [
        { key: "here", component: here },
        { key: "there", component: there },
      ]),
    ).toMatchObject({ here: { kind: "blocked" }, there: { kind: "ok" } });
  });

  test("comes out of the memory as it came from the rows, until the component changes", async () => {
    const { env, components } = await googleHome();
    const store = await component(env, {
      type: "artifact_store",
      name: "other",
      flavor: "gcp",
      configuration: { path: "gs://other" },
    });
    const memory = createCheckMemory();
    const ask = (candidate: typeof store) =>
      verdicts(env, { components, slot: "artifact_store", memory }, [{ key: "it", component: candidate }]);
    expect(memory.find(store)).toBeUndefined();
    const first = await ask(store);
    expect(memory.find(store)).toBeDefined();
    expect(await ask(store)).toEqual(first);
    const set = { authentication_secret: "{{lost.key}}" };
    const { component: changed } = value(await updateComponent(env, { type: "artifact_store", ref: "other", set }));
    expect(await ask(changed)).toEqual({ it: { kind: "needs", what: ["{{lost.key}}"] } });
  });
});

test("many verdicts leave room for other work, and stop when nobody waits for them", async () => {
  const env = emptyHome();
  const store = await s3Store(env);
  const candidates = Array.from({ length: 50_000 }, (_, i) => ({ key: String(i), component: store }));
  let turns = 0;
  const timer = setInterval(() => turns++);
  const all = value(await verdictsFor(env, { components: {}, slot: "artifact_store", candidates }));
  clearInterval(timer);
  expect(all?.size).toBe(50_000);
  expect(turns).toBeGreaterThan(3);
  let asked = 0;
  const stopped = await verdictsFor(env, { components: {}, slot: "artifact_store", candidates }, () => ++asked > 1);
  expect(value(stopped)).toBeUndefined();
});
