import { describe, expect, test } from "bun:test";
import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { ok } from "../../src/core/result.ts";
import { isObject, objectOf, sameValue, type Value } from "../../src/core/value/value.ts";
import { pathsOf } from "../../src/platform/paths.ts";
import { read } from "../../src/usecases/access.ts";
import { connectComponent, disconnectComponent } from "../../src/usecases/component/connect.ts";
import { copyComponent } from "../../src/usecases/component/copy.ts";
import { deleteComponent } from "../../src/usecases/component/delete.ts";
import { componentForm } from "../../src/usecases/component/form.ts";
import { activeComponent, getComponent } from "../../src/usecases/component/get.ts";
import { listComponents } from "../../src/usecases/component/list.ts";
import { registerComponent } from "../../src/usecases/component/register.ts";
import { openConfiguration, sealConfiguration } from "../../src/usecases/component/sealing.ts";
import { updateComponent } from "../../src/usecases/component/update.ts";
import type { ComponentView } from "../../src/usecases/component/view.ts";
import type { Env } from "../../src/usecases/env.ts";
import { describeFlavor } from "../../src/usecases/flavor/describe.ts";
import { listFlavors } from "../../src/usecases/flavor/list.ts";
import { createSecret } from "../../src/usecases/secret/create.ts";
import { deleteSecret } from "../../src/usecases/secret/delete.ts";
import { setActiveStack } from "../../src/usecases/stack/active.ts";
import { component, dump, emptyHome, openHome, s3Stack, s3Store, value } from "./home.ts";

const tracker = {
  type: "experiment_tracker",
  name: "mlf",
  flavor: "mlflow",
  configuration: {
    tracking_uri: "https://mlflow.example.com",
    tracking_username: "me",
    tracking_password: "hunter22-not-shown",
  },
} as const;

async function shown(env: Env, ref = "mlf", reveal = true): Promise<object> {
  const found = value(await getComponent(env, { type: "experiment_tracker", ref, reveal }));
  return { ...found.shown };
}

describe("secret values", () => {
  test("rest sealed, are hidden where they are shown, and are revealed on demand", async () => {
    const env = emptyHome();
    const saved = await component(env, tracker);
    expect({ ...saved.configuration }).toEqual({ tracking_uri: "https://mlflow.example.com" });
    expect({ ...saved.shown }).toEqual({
      ...tracker.configuration,
      tracking_username: "********",
      tracking_password: "********",
    });
    expect(saved.sealedFields).toEqual(["tracking_username", "tracking_password"]);
    expect(saved).not.toHaveProperty("sealed");
    expect(await shown(env)).toEqual(tracker.configuration);
    expect(await dump(env)).not.toContain("hunter22");
    expect(readFileSync(env.databasePath).includes("hunter22")).toBe(false);
  });

  test("stay when they are not mentioned, under the same cipher text, and rules still see them", async () => {
    const env = emptyHome();
    await component(env, tracker);
    const cipher = () => dump(env).then((text) => /"tracking_password": "([^"]+)"/.exec(text)?.[1]);
    const before = await cipher();
    const set = { experiment_name: "churn" };
    const saved = value(await updateComponent(env, { type: "experiment_tracker", ref: "mlf", set }));
    expect(saved.component.sealedFields).toEqual(["tracking_username", "tracking_password"]);
    expect(before).toBeString();
    expect(await cipher()).toBe(before);
    expect(await shown(env)).toEqual({ ...tracker.configuration, experiment_name: "churn" });
    const broken = await updateComponent(env, {
      type: "experiment_tracker",
      ref: "mlf",
      remove: ["tracking_password"],
    });
    expect(broken).toMatchObject({ ok: false, error: { code: "invalid-config" } });
  });

  test("never become clear, not even when a flavor calls its field secret no more", async () => {
    const env = emptyHome();
    const { id } = await component(env, tracker);
    const stored = value(read(env, (view) => ok(view.components.get(id))));
    if (stored === undefined) throw new Error("it is gone");
    const open = value(openConfiguration(env, id, stored));
    const { fields } = value(await describeFlavor(env, { type: "experiment_tracker", name: "mlflow" }));
    const plain = fields.map((each) => ({ ...each, sensitive: false }));
    const changed = objectOf([...Object.entries(open), ["tracking_username", "you"]]);
    const again = value(sealConfiguration(env, id, plain, changed, { ...stored, open }));
    expect(Object.keys(again.configuration)).toEqual(["tracking_uri"]);
    expect(again.sealed.tracking_password).toBe(stored.sealed.tracking_password ?? "");
    expect(Object.keys(again.sealed)).toEqual(["tracking_username", "tracking_password"]);
  });

  test("are taken out of the text of a crash", async () => {
    const env = emptyHome();
    expect(env.redact("nothing is known yet")).toBe("nothing is known yet");
    await component(env, tracker);
    expect(env.redact("cannot read hunter22-not-shown of null")).toBe("cannot read ******** of null");
  });

  test("that a form cannot open are its problem, at the field that refers to them", async () => {
    const env = emptyHome();
    value(await createSecret(env, { name: "mlflow", values: { password: "x" } }));
    const configuration = objectOf([
      ["tracking_uri", "https://mlflow.example.com"],
      ["tracking_username", "{{mlflow.password}}"],
      ["tracking_password", "{{mlflow.password}}"],
    ]);
    const check = async () =>
      value(await componentForm(openHome(env.home), { type: "experiment_tracker", flavor: "mlflow" })).check(
        configuration,
        [],
      );
    expect(await check()).toEqual([]);
    rmSync(pathsOf({ home: env.home }).keyFile);
    const [problem] = await check();
    expect(problem).toMatchObject({ code: "key-unavailable", at: { field: ["tracking_username"] } });
  });

  test("change places with a reference", async () => {
    const env = emptyHome();
    value(await createSecret(env, { name: "mlflow", values: { password: "x" } }));
    await component(env, tracker);
    const set = { tracking_password: "{{mlflow.password}}" };
    const saved = value(await updateComponent(env, { type: "experiment_tracker", ref: "mlf", set }));
    expect(saved.component.sealedFields).toEqual(["tracking_username"]);
    expect(saved.component.configuration.tracking_password).toBe("{{mlflow.password}}");
    expect(saved.warnings).toEqual([]);
    value(await updateComponent(env, { type: "experiment_tracker", ref: "mlf", set: { tracking_password: "again" } }));
    expect(await shown(env)).toEqual({ ...tracker.configuration, tracking_password: "again" });
  });

  test("a reference that leads nowhere is a warning where no rule needs it", async () => {
    const env = emptyHome();
    const configuration = { path: "s3://ml", key: "{{aws.id}}" };
    const saved = value(
      await registerComponent(env, { type: "artifact_store", name: "s", flavor: "s3", configuration }),
    );
    expect(saved.warnings).toMatchObject([
      { rule: "unresolved-reference", severity: "warning", at: { field: ["key"] } },
    ]);
    value(await createSecret(env, { name: "aws", values: { other: "1" } }));
    const again = value(await updateComponent(env, { type: "artifact_store", ref: "s", set: { path: "s3://ml2" } }));
    expect(again.warnings.map(({ message }) => message)).toEqual([
      "key refers to {{aws.id}}, but the secret aws has no key id.",
    ]);
  });
});

test("text is read as the fields' types, and a stored configuration is normalised", async () => {
  const env = emptyHome();
  const saved = await component(env, {
    type: "artifact_store",
    name: "minio",
    flavor: "s3",
    configuration: {
      path: "s3://ml",
      client_kwargs: '{"endpoint_url": "http://minio:9000/", "retries": 2, "rate": 2.0}',
    },
  });
  const wanted = objectOf([
    ["endpoint_url", "http://minio:9000"],
    ["retries", 2n],
    ["rate", 2],
  ]);
  expect(sameValue(saved.configuration.client_kwargs, wanted)).toBe(true);
});

test("values of every type survive register, another process, and describe exactly", async () => {
  const env = emptyHome();
  const file = join(import.meta.dir, "../fixtures/zenml/stacks/typed-values.yaml");
  const document = parse(readFileSync(file, "utf8"), { intAsBigInt: true });
  const { name, flavor, configuration } = document.components.orchestrator[0];
  const wanted = fixtureValue(configuration);
  if (!isObject(wanted)) throw new Error("the fixture holds no configuration");
  await component(env, { type: "orchestrator", name, flavor, configuration: wanted });
  const elsewhere = openHome(env.home);
  const found = value(await getComponent(elsewhere, { type: "orchestrator", ref: "typed-values" }));
  expect(sameValue(found.configuration, wanted)).toBe(true);
  expect(sameValue(found.shown, wanted)).toBe(true);
  const copy = value(await copyComponent(elsewhere, { type: "orchestrator", ref: "typed", name: "copied" }));
  expect(sameValue(copy.configuration, wanted)).toBe(true);
});

function fixtureValue(parsed: unknown): Value {
  if (Array.isArray(parsed)) return parsed.map(fixtureValue);
  if (typeof parsed === "object" && parsed !== null)
    return objectOf(Object.entries(parsed).map(([key, each]) => [key, fixtureValue(each)]));
  if (parsed === null || ["string", "boolean", "bigint", "number"].includes(typeof parsed)) return parsed as Value;
  throw new Error(`the fixture holds a ${typeof parsed}`);
}

describe("updating", () => {
  test("merges labels and variables, removes what is named, and leaves the rest", async () => {
    const env = emptyHome();
    value(await createSecret(env, { name: "aws", values: { id: "1" } }));
    value(await createSecret(env, { name: "gcp", values: { id: "1" } }));
    await component(env, {
      type: "artifact_store",
      name: "s",
      flavor: "s3",
      configuration: { path: "s3://ml", token: null, config_kwargs: {} },
      labels: { team: "ml", old: "1" },
      environment: { A: "1", B: "2" },
      secrets: ["aws"],
    });
    const { component: saved } = value(
      await updateComponent(env, {
        type: "artifact_store",
        ref: "s",
        remove: ["config_kwargs", "key"],
        labels: { team: "", new: "2" },
        removeLabels: ["old", "absent"],
        environment: { A: null, C: "3" },
        addSecrets: ["gcp"],
        removeSecrets: ["aws"],
      }),
    );
    expect({ ...saved.configuration }).toEqual({ path: "s3://ml", token: null });
    expect({ ...saved.labels }).toEqual({ team: "", new: "2" });
    expect({ ...saved.environment }).toEqual({ B: "2", C: "3" });
    expect(saved.attached.map(({ name }) => name)).toEqual(["gcp"]);
  });

  test("without a name means the active stack's component, the default one of several", async () => {
    const env = emptyHome();
    await s3Stack(env, "prod");
    value(await setActiveStack(env, { ref: "prod" }));
    const saved = value(await updateComponent(env, { type: "artifact_store", labels: { a: "b" } }));
    expect(saved.component).toMatchObject({ name: "prod-store", active: true });
    expect(value(await activeComponent(env, { type: "orchestrator" })).name).toBe("default");
    expect(await activeComponent(env, { type: "alerter" })).toMatchObject({ ok: false, error: { code: "not-found" } });
  });

  test("tolerates a stored field that the flavor does not know any more", async () => {
    const env = emptyHome();
    const { id } = await s3Store(env);
    const database = value(env.database());
    value(
      database.change("an older version wrote a field", (tx) => {
        const stored = tx.components.get(id);
        if (stored === undefined) throw new Error("it is gone");
        return tx.components.put({ ...stored, configuration: { ...stored.configuration, legacy: 1n } });
      }),
    );
    const saved = value(await updateComponent(env, { type: "artifact_store", ref: id, set: { path: "s3://new" } }));
    expect({ ...saved.component.configuration }).toEqual({ path: "s3://new", legacy: 1n });
    const removed = value(await updateComponent(env, { type: "artifact_store", ref: id, remove: ["legacy"] }));
    expect({ ...removed.component.configuration }).toEqual({ path: "s3://new" });
  });
});

test("a copy is faithful: secret values, labels, variables, secrets and connector, with an id of its own", async () => {
  const env = emptyHome();
  value(await createSecret(env, { name: "aws", values: { id: "1" } }));
  const source = await component(env, {
    type: "artifact_store",
    name: "s3-prod",
    flavor: "s3",
    configuration: { path: "s3://ml", key: "AKIA", secret: "shh", client_kwargs: '{"retries": 2}' },
    labels: { team: "ml" },
    environment: { A: "1" },
    secrets: ["aws"],
    connector: { name: "aws-main", resourceId: "s3://ml" },
  });
  const copy = value(await copyComponent(env, { type: "artifact_store", ref: "s3-p", name: "s3-copy" }));
  const rest = ({ id: _id, name: _name, created: _c, updated: _u, rev: _rev, ...more }: ComponentView) => more;
  expect(rest(copy)).toEqual(rest(source));
  expect(copy.id).not.toBe(source.id);
  const revealed = value(await getComponent(env, { type: "artifact_store", ref: "s3-copy", reveal: true }));
  expect({ ...revealed.shown }).toMatchObject({ key: "AKIA", secret: "shh" });
  value(await deleteComponent(env, { type: "artifact_store", ref: "s3-prod" }));
  expect(value(await getComponent(env, { type: "artifact_store", ref: "s3-copy", reveal: true })).shown.secret).toBe(
    "shh",
  );
});

test("the defaults can be copied under another name", async () => {
  const env = emptyHome();
  const copy = value(await copyComponent(env, { type: "orchestrator", ref: "default", name: "mine" }));
  expect(copy).toMatchObject({ name: "mine", flavor: "local", protected: false });
});

test("connectors are referred to and let go", async () => {
  const env = emptyHome();
  await s3Store(env);
  const connected = value(
    await connectComponent(env, { type: "artifact_store", ref: "s3-prod", connector: "aws-main" }),
  );
  expect(connected.component.connector).toEqual({ name: "aws-main", resourceId: null });
  const free = value(await disconnectComponent(env, { type: "artifact_store", ref: "s3-prod" }));
  expect(free).toMatchObject({ changed: true, component: { connector: null } });
  const again = value(await disconnectComponent(env, { type: "artifact_store", ref: "s3-prod" }));
  expect(again).toMatchObject({ changed: false, component: { connector: null } });
});

test("a deleted secret is detached from what it was attached to", async () => {
  const env = emptyHome();
  value(await createSecret(env, { name: "aws", values: { id: "1" } }));
  await component(env, {
    type: "artifact_store",
    name: "s",
    flavor: "s3",
    configuration: { path: "s3://ml", key: "{{aws.id}}" },
    secrets: ["aws"],
  });
  const was = value(await deleteSecret(env, { ref: "aws" }));
  expect(was.usedBy.components.map(({ name }) => name)).toEqual(["s"]);
  expect(value(await getComponent(env, { type: "artifact_store", ref: "s" })).secrets).toEqual([]);
});

describe("lists", () => {
  test("components come newest first behind the active one, are filtered, sorted and cut into pages", async () => {
    const env = emptyHome();
    for (const name of ["a", "b", "c"]) await s3Store(env, name);
    const names = async (query: Parameters<typeof listComponents>[1]["query"] = {}) =>
      value(await listComponents(env, { type: "artifact_store", query })).items.map(({ name }) => name);
    expect(await names()).toEqual(["default", "c", "b", "a"]);
    expect(await names({ size: 3 })).toEqual(["c", "b", "a"]);
    expect(await names({ filters: [{ field: "flavor", operator: "equals", value: "s3" }], size: 2 })).toEqual([
      "c",
      "b",
    ]);
    expect(await names({ sort: { field: "name", descending: false } })).toEqual(["a", "b", "c", "default"]);
    expect(value(await listComponents(env, {})).total).toBe(5);
  });

  test("flavors are filtered by name across types", async () => {
    const env = emptyHome();
    expect(value(await describeFlavor(env, { type: "artifact_store", name: "amazon s3" })).spec.name).toBe("s3");
    const stores = value(await listFlavors(env, { type: "artifact_store" })).items.map(({ name }) => name);
    expect(stores).toContain("s3");
    const filtered = value(
      await listFlavors(env, { query: { filters: [{ field: "name", operator: "equals", value: "mlflow" }] } }),
    );
    expect(new Set(filtered.items.map(({ type }) => type))).toEqual(
      new Set(["experiment_tracker", "model_registry", "model_deployer"]),
    );
  });
});
