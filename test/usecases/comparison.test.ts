import { describe, expect, test } from "bun:test";
import { compareComponents } from "../../src/usecases/comparison/components.ts";
import { compareCompositions, compareStacks } from "../../src/usecases/comparison/stacks.ts";
import { createSecret } from "../../src/usecases/secret/create.ts";
import { copyStack } from "../../src/usecases/stack/copy.ts";
import { registerStack } from "../../src/usecases/stack/register.ts";
import { component, emptyHome, s3Stack, s3Store, value } from "./home.ts";

describe("two components", () => {
  test("differ in what they hold, also in secrets that are not told", async () => {
    const env = emptyHome();
    value(await createSecret(env, { name: "aws", values: {} }));
    const store = { type: "artifact_store", flavor: "s3" } as const;
    const key = (text: string) => ({ path: "s3://ml", key: text, secret: "the same" });
    await component(env, { ...store, name: "a", configuration: key("first secret"), labels: { team: "ml" } });
    await component(env, { ...store, name: "b", configuration: key("second secret"), secrets: ["aws"] });
    const { left, right, rows } = value(
      await compareComponents(env, { type: "artifact_store", left: "a", right: "b" }),
    );
    expect([left, right]).toEqual(["a", "b"]);
    expect(rows).toEqual([
      { group: [], name: "secrets", kind: "added", right: '["aws"]' },
      { group: [], name: "key", kind: "changed", left: "********", right: "********", note: "not the same secret" },
      { group: ["labels"], name: "team", kind: "removed", left: "ml" },
    ]);
  });
});

describe("two stacks", () => {
  test("differ slot by slot, and inside of components that stand for each other", async () => {
    const env = emptyHome();
    await s3Stack(env, "prod");
    await component(env, { type: "artifact_store", name: "lab", flavor: "s3", configuration: { path: "s3://lab" } });
    await component(env, { type: "alerter", name: "day", flavor: "slack", configuration: { slack_token: "t" } });
    value(
      await registerStack(env, {
        name: "lab",
        components: { orchestrator: ["default"], artifact_store: ["lab"], alerter: ["day"] },
        description: "for trying out",
      }),
    );
    const { rows } = value(await compareStacks(env, { left: "prod", right: "lab" }));
    const between = ["artifact store", "prod-store and lab"];
    expect(rows).toEqual([
      { group: [], name: "description", kind: "added", right: "for trying out" },
      { group: ["artifact store"], name: "component", kind: "changed", left: "prod-store (s3)", right: "lab (s3)" },
      { group: between, name: "path", kind: "changed", left: "s3://ml/prod", right: "s3://lab" },
      { group: ["alerter"], name: "component", kind: "added", right: "day (slack)" },
    ]);
  });

  test("of which one is a copy do not differ", async () => {
    const env = emptyHome();
    const { id } = await s3Stack(env, "prod");
    value(await copyStack(env, { ref: id, name: "copy" }));
    expect(value(await compareStacks(env, { left: "prod", right: "copy" })).rows).toEqual([]);
  });
});

test("two compositions differ in their order, and in what is no longer there", async () => {
  const env = emptyHome();
  const alerter = { type: "alerter", flavor: "slack", configuration: { slack_token: "t" } } as const;
  const day = await component(env, { ...alerter, name: "day" });
  const night = await component(env, { ...alerter, name: "night" });
  const store = await s3Store(env, "store");
  const rows = value(
    await compareCompositions(env, {
      left: { name: "a", components: { artifact_store: ["nobody"], alerter: [day.id, night.id] } },
      right: { name: "b", components: { artifact_store: [store.id], alerter: [night.id, day.id] } },
    }),
  );
  expect(rows).toEqual([
    { group: [], name: "name", kind: "changed", left: "a", right: "b" },
    { group: ["artifact store"], name: "component", kind: "changed", left: "gone", right: "store (s3)" },
    { group: ["alerter"], name: "order", kind: "changed", left: "day, night", right: "night, day" },
  ]);
});
