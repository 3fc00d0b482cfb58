import { describe, expect, test } from "bun:test";
import { verdictsFor } from "../../src/usecases/composition/verdicts.ts";
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
