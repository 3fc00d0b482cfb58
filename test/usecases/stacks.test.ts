import { describe, expect, test } from "bun:test";
import type { Finding } from "../../src/core/finding.ts";
import type { Result } from "../../src/core/result.ts";
import { getComponent } from "../../src/usecases/component/get.ts";
import { listComponents } from "../../src/usecases/component/list.ts";
import { updateComponent } from "../../src/usecases/component/update.ts";
import { type CheckComposition, checkComposition } from "../../src/usecases/composition/check.ts";
import type { Env } from "../../src/usecases/env.ts";
import { createSecret } from "../../src/usecases/secret/create.ts";
import { deleteSecret } from "../../src/usecases/secret/delete.ts";
import { activeStack, setActiveStack } from "../../src/usecases/stack/active.ts";
import { copyStack } from "../../src/usecases/stack/copy.ts";
import { deleteStack } from "../../src/usecases/stack/delete.ts";
import { getStack } from "../../src/usecases/stack/get.ts";
import { listStacks } from "../../src/usecases/stack/list.ts";
import { removeFromStack, setDefaultComponents } from "../../src/usecases/stack/parts.ts";
import { registerStack } from "../../src/usecases/stack/register.ts";
import { updateStack } from "../../src/usecases/stack/update.ts";
import { status } from "../../src/usecases/status.ts";
import { component, emptyHome, openHome, refusal, s3Stack, s3Store, value } from "./home.ts";

const complete = { orchestrator: ["default"], artifact_store: ["default"] };

async function alerters(env: ReturnType<typeof emptyHome>, ...names: readonly string[]): Promise<void> {
  for (const name of names)
    await component(env, { type: "alerter", name, flavor: "slack", configuration: { slack_token: "t" } });
}

test("a stack is found again by another process, with its parts in order", async () => {
  const env = emptyHome();
  await alerters(env, "day", "night");
  await s3Store(env);
  value(await createSecret(env, { name: "aws", values: {} }));
  const saved = value(
    await registerStack(env, {
      name: "prod",
      components: { alerter: ["night", "day"], artifact_store: ["s3"], orchestrator: ["default"] },
      description: "what customers see",
      labels: { team: "ml" },
      environment: { A: "1" },
      secrets: ["aws"],
      setActive: true,
    }),
  );
  expect(new Set(saved.warnings.map(({ rule }) => rule))).toEqual(new Set(["plain-secret"]));
  const found = value(await getStack(openHome(env.home), {}));
  expect(found).toMatchObject({ name: "prod", active: true, protected: false, description: "what customers see" });
  expect(Object.keys(found.parts)).toEqual(["orchestrator", "artifact_store", "alerter"]);
  expect(found.parts.alerter?.map(({ name }) => name)).toEqual(["night", "day"]);
  expect(found.parts.artifact_store?.[0]?.shown.path).toBe("s3://ml/prod");
  expect(found.attached.map(({ name }) => name)).toEqual(["aws"]);
});

describe("updating a stack", () => {
  test("replaces the lists that are named, merges texts, and leaves the rest", async () => {
    const env = emptyHome();
    await alerters(env, "day", "night");
    await s3Store(env, "other");
    const { id } = await s3Stack(env);
    value(await updateStack(env, { ref: id, components: { alerter: ["day", "night"] }, labels: { a: "1", b: "2" } }));
    const { stack } = value(
      await updateStack(env, {
        ref: "prod",
        name: "production",
        components: { artifact_store: ["other"], alerter: ["night"] },
        description: "new",
        labels: { b: "" },
        removeLabels: ["a"],
        environment: { X: "1", Y: null },
      }),
    );
    expect(stack).toMatchObject({ id, name: "production", description: "new" });
    expect(stack.parts.artifact_store?.map(({ name }) => name)).toEqual(["other"]);
    expect(stack.parts.alerter?.map(({ name }) => name)).toEqual(["night"]);
    expect([{ ...stack.labels }, { ...stack.environment }]).toEqual([{ b: "" }, { X: "1" }]);
    const emptied = value(await updateStack(env, { ref: id, components: { alerter: [] }, description: null }));
    expect(emptied.stack.components.alerter).toBeUndefined();
    expect(emptied.stack.description).toBeNull();
  });

  test("moves a default to the front and takes types out, silently those that are not there", async () => {
    const env = emptyHome();
    await alerters(env, "day", "night", "noon");
    const { id } = await s3Stack(env);
    value(await updateStack(env, { ref: id, components: { alerter: ["day", "night", "noon"] } }));
    const moved = value(await setDefaultComponents(env, { ref: id, components: { alerter: "noon" } }));
    expect(moved.stack.parts.alerter?.map(({ name }) => name)).toEqual(["noon", "day", "night"]);
    const without = value(await removeFromStack(env, { ref: id, types: ["alerter", "annotator"] }));
    expect(Object.keys(without.stack.components)).toEqual(["orchestrator", "artifact_store"]);
  });
});

test("a copy of a stack shares its components and has all else", async () => {
  const env = emptyHome();
  value(await createSecret(env, { name: "aws", values: {} }));
  await alerters(env, "day", "night");
  const input = { description: "d", labels: { a: "1" }, environment: { A: "1" }, secrets: ["aws"] };
  const components = { ...complete, alerter: ["night", "day"] };
  const { stack } = value(await registerStack(env, { name: "prod", components, ...input }));
  const copy = value(await copyStack(env, { ref: "pro", name: "staging" }));
  const { id: _id, name: _name, created: _created, updated: _updated, rev: _rev, ...rest } = stack;
  expect(copy).toMatchObject(rest);
  expect(copy.id).not.toBe(stack.id);
  const own = value(await copyStack(env, { ref: "default", name: "own" }));
  expect(own.protected).toBe(false);
});

test("deleting recursively takes the components that no other stack uses, never the defaults", async () => {
  const env = emptyHome();
  await alerters(env, "shared", "own");
  await s3Stack(env, "prod");
  value(await updateStack(env, { ref: "prod", components: { alerter: ["shared", "own"] } }));
  value(await registerStack(env, { name: "other", components: { ...complete, alerter: ["shared"] } }));
  const deleted = value(await deleteStack(env, { ref: "prod", recursive: true }));
  expect(deleted.components.map(({ name }) => name).toSorted()).toEqual(["own", "prod-store"]);
  const left = value(await listComponents(env, {})).items.map(({ name }) => name);
  expect(left.toSorted()).toEqual(["default", "default", "shared"]);
});

describe("the active stack", () => {
  test("is the default one, then the one that was set, and MLSTACK_STACK wins over both", async () => {
    const env = emptyHome();
    await s3Stack(env, "prod");
    await s3Stack(env, "staging");
    expect(value(await activeStack(env))).toMatchObject({ reason: "default", stack: { name: "default" } });
    expect(value(await setActiveStack(env, { ref: "prod" }))).toMatchObject({
      but: null,
      stack: { name: "prod", active: true },
    });
    expect(value(await activeStack(env))).toMatchObject({ reason: "global", stack: { name: "prod" } });
    const overridden = openHome(env.home, { activeStackOverride: "stag" });
    expect(value(await activeStack(overridden))).toMatchObject({
      reason: "override",
      stack: { name: "staging", active: true },
    });
    expect(value(await setActiveStack(overridden, { ref: "default" }))).toMatchObject({
      but: "override",
      stack: { name: "default", active: false },
    });
    expect(value(await status(overridden)).active).toMatchObject({ name: "staging", reason: "override" });
  });

  test("an override that names no stack is told, and lists still work", async () => {
    const env = emptyHome({ activeStackOverride: "gone" });
    expect(refusal(await activeStack(env))).toMatchObject({
      code: "not-found",
      message: "MLSTACK_STACK: There is no stack named gone.",
    });
    expect(value(await listStacks(env)).items.map(({ active }) => active)).toEqual([false]);
  });

  test("leads an unfiltered list, in which the newest come first", async () => {
    const env = emptyHome();
    for (const name of ["a", "b"]) await s3Stack(env, name);
    const names = async (query = {}) => value(await listStacks(env, { query })).items.map(({ name }) => name);
    expect(await names()).toEqual(["default", "b", "a"]);
    expect(await names({ sort: { field: "name", descending: true } })).toEqual(["default", "b", "a"]);
    expect(await names({ filters: [{ field: "component", operator: "contains", value: "-store" }] })).toEqual([
      "b",
      "a",
    ]);
    value(await setActiveStack(env, { ref: "a" }));
    expect(await names()).toEqual(["a", "b", "default"]);
    expect(await names({ size: 1, page: 2 })).toEqual(["a"]);
  });
});

/** What is wrong with a composition, without what is only worth knowing, and values that stand in secret fields. */
async function problems(env: Env, input: CheckComposition): Promise<readonly Finding[]> {
  const findings = value(await checkComposition(env, input));
  return findings.filter(({ rule, severity }) => severity !== "info" && rule !== "plain-secret");
}

describe("checking a composition", () => {
  test("tells structure, configuration and references, each with its place", async () => {
    const env = emptyHome();
    const configuration = { path: "s3://ml", key: "{{aws.id}}" };
    await component(env, { type: "artifact_store", name: "s3", flavor: "s3", configuration });
    await s3Store(env, "second");
    const findings = await problems(env, {
      name: "prod",
      components: { artifact_store: ["s3", "second"], container_registry: ["ecr"] },
    });
    expect(findings.map(({ rule, at }) => [rule, at.type, at.component])).toEqual([
      ["missing-type", "orchestrator", undefined],
      ["too-many", "artifact_store", undefined],
      ["unknown-component", "container_registry", "ecr"],
      ["unresolved-reference", "artifact_store", "s3"],
    ]);
    expect(await problems(env, { components: complete })).toEqual([]);
  });

  test("sees through sealed values, and tells when a secret that a rule reads has gone", async () => {
    const env = emptyHome();
    value(await createSecret(env, { name: "mlflow", values: { password: "p" } }));
    await component(env, {
      type: "experiment_tracker",
      name: "mlf",
      flavor: "mlflow",
      configuration: { tracking_uri: "https://m.example.com", tracking_username: "me", tracking_password: "pw" },
    });
    const components = { ...complete, experiment_tracker: ["mlf"] };
    expect(await problems(env, { components })).toEqual([]);
    const set = { tracking_password: "{{mlflow.password}}" };
    value(await updateComponent(env, { type: "experiment_tracker", ref: "mlf", set }));
    expect(await problems(env, { components })).toEqual([]);
    value(await deleteSecret(env, { ref: "mlflow" }));
    const findings = await problems(env, { components });
    expect(findings.every(({ at }) => at.component === "mlf")).toBe(true);
    expect(findings.length).toBeGreaterThan(0);
    expect(value(await getComponent(env, { type: "experiment_tracker", ref: "mlf" })).usedBy).toEqual([]);
  });
});

test("a stack is checked with its components as they are when it is saved", async () => {
  const env = emptyHome();
  await s3Stack(env);
  const other = openHome(env.home);
  const set = { key: "{{aws.id}}" };
  const read: typeof env.catalogue.read = async (type, name) => {
    value(await updateComponent(other, { type: "artifact_store", ref: "prod-store", set }));
    return env.catalogue.read(type, name);
  };
  const slow = { ...env, catalogue: { ...env.catalogue, read } };
  const saved = value(await updateStack(slow, { ref: "prod", labels: { a: "1" } }));
  expect(saved.warnings.map(({ rule }) => rule)).toEqual(["unresolved-reference"]);
  const strict = await updateStack(env, { ref: "prod", labels: { a: "2" }, strict: true });
  expect(refusal(strict).code).toBe("findings");
});

test("changes by several processes at the same moment are all kept", async () => {
  const env = emptyHome();
  await s3Stack(env, "prod");
  const others = Array.from({ length: 3 }, () => openHome(env.home));
  const changes = others.flatMap((other, i): Promise<Result<unknown>>[] => [
    updateStack(other, { ref: "prod", labels: { [`stack${i}`]: "1" } }),
    updateComponent(other, { type: "artifact_store", ref: "prod-store", labels: { [`store${i}`]: "1" } }),
  ]);
  for (const change of await Promise.all(changes)) value(change);
  expect(Object.keys(value(await getStack(env, { ref: "prod" })).labels).toSorted()).toEqual([
    "stack0",
    "stack1",
    "stack2",
  ]);
  const store = value(await getComponent(env, { type: "artifact_store", ref: "prod-store" }));
  expect(Object.keys(store.labels).toSorted()).toEqual(["store0", "store1", "store2"]);
});
