import { expect, test } from "bun:test";
import type { Result } from "../../src/core/result.ts";
import { connectComponent, disconnectComponent } from "../../src/usecases/component/connect.ts";
import { copyComponent } from "../../src/usecases/component/copy.ts";
import { deleteComponent } from "../../src/usecases/component/delete.ts";
import { registerComponent } from "../../src/usecases/component/register.ts";
import { renameComponent } from "../../src/usecases/component/rename.ts";
import { updateComponent } from "../../src/usecases/component/update.ts";
import type { Env } from "../../src/usecases/env.ts";
import { listHistory } from "../../src/usecases/history/list.ts";
import { redo, undo } from "../../src/usecases/history/undo.ts";
import { createSecret } from "../../src/usecases/secret/create.ts";
import { deleteSecret } from "../../src/usecases/secret/delete.ts";
import { getSecret } from "../../src/usecases/secret/get.ts";
import { renameSecret } from "../../src/usecases/secret/rename.ts";
import { updateSecret } from "../../src/usecases/secret/update.ts";
import { setActiveStack } from "../../src/usecases/stack/active.ts";
import { copyStack } from "../../src/usecases/stack/copy.ts";
import { deleteStack } from "../../src/usecases/stack/delete.ts";
import { removeFromStack, setDefaultComponents } from "../../src/usecases/stack/parts.ts";
import { registerStack } from "../../src/usecases/stack/register.ts";
import { renameStack } from "../../src/usecases/stack/rename.ts";
import { updateStack } from "../../src/usecases/stack/update.ts";
import { subscribe } from "../../src/usecases/subscribe.ts";
import { component, emptyHome, refusal, s3Stack, s3Store, state, value } from "./home.ts";

const spare = { type: "artifact_store", ref: "spare" } as const;
const components = { orchestrator: ["default"], artifact_store: ["spare"], alerter: ["day", "night"] };

const verbs: readonly (readonly [string, (env: Env) => Promise<Result<unknown>>])[] = [
  [
    "register alerter new",
    (env) =>
      registerComponent(env, { type: "alerter", name: "new", flavor: "slack", configuration: { slack_token: "t" } }),
  ],
  [
    "update artifact_store spare",
    (env) => updateComponent(env, { ...spare, set: { path: "s3://new", key: "AKIA" }, labels: { a: "b" } }),
  ],
  ["rename artifact_store spare to other", (env) => renameComponent(env, { ...spare, name: "other" })],
  ["copy artifact_store spare to other", (env) => copyComponent(env, { ...spare, name: "other" })],
  ["delete artifact_store spare", (env) => deleteComponent(env, spare)],
  ["connect artifact_store spare to aws", (env) => connectComponent(env, { ...spare, connector: "aws" })],
  [
    "disconnect artifact_store prod-store",
    (env) => disconnectComponent(env, { type: "artifact_store", ref: "prod-store" }),
  ],
  ["register stack new", (env) => registerStack(env, { name: "new", components, setActive: true })],
  ["update stack prod", (env) => updateStack(env, { ref: "prod", components, description: "x" })],
  ["update stack prod", (env) => removeFromStack(env, { ref: "prod", types: ["alerter"] })],
  ["update stack prod", (env) => setDefaultComponents(env, { ref: "prod", components: { alerter: "night" } })],
  ["rename stack prod to other", (env) => renameStack(env, { ref: "prod", name: "other" })],
  ["copy stack prod to other", (env) => copyStack(env, { ref: "prod", name: "other" })],
  ["delete stack prod", (env) => deleteStack(env, { ref: "prod", recursive: true })],
  ["set active stack prod", (env) => setActiveStack(env, { ref: "prod" })],
  ["create secret new", (env) => createSecret(env, { name: "new", values: { a: "1" } })],
  ["update secret aws", (env) => updateSecret(env, { ref: "aws", set: { id: "2" }, remove: ["old"] })],
  ["rename secret aws to other", (env) => renameSecret(env, { ref: "aws", name: "other" })],
  ["delete secret aws", (env) => deleteSecret(env, { ref: "aws" })],
];

async function furnished(): Promise<Env> {
  const env = emptyHome();
  value(await createSecret(env, { name: "aws", values: { id: "1", old: "x" } }));
  for (const name of ["day", "night"])
    await component(env, { type: "alerter", name, flavor: "slack", configuration: { slack_token: "t" } });
  await s3Stack(env, "prod");
  value(await updateStack(env, { ref: "prod", components: { alerter: ["day", "night"] }, addSecrets: ["aws"] }));
  value(await connectComponent(env, { type: "artifact_store", ref: "prod-store", connector: "aws" }));
  await component(env, {
    type: "artifact_store",
    name: "spare",
    flavor: "s3",
    configuration: { path: "s3://x", secret: "shh" },
    secrets: ["aws"],
  });
  return env;
}

test.each(verbs)("%s is one change that can be undone and redone", async (title, act) => {
  const env = await furnished();
  const before = state(env);
  const entries = value(await listHistory(env)).total;
  value(await act(env));
  const after = state(env);
  expect(after).not.toBe(before);
  const history = value(await listHistory(env)).items;
  expect([history.length, history[0]?.title, history[0]?.undone]).toEqual([entries + 1, title, false]);
  expect(value(await undo(env))).toMatchObject({ title, undone: true });
  expect(state(env)).toBe(before);
  expect(value(await redo(env))).toMatchObject({ title, undone: false });
  expect(state(env)).toBe(after);
});

test("an empty home has nothing to undo or redo", async () => {
  const env = emptyHome();
  expect(refusal(await undo(env)).code).toBe("nothing-to-undo");
  expect(refusal(await redo(env)).code).toBe("nothing-to-undo");
});

test("an undone value of a secret is the old one again", async () => {
  const env = await furnished();
  value(await updateSecret(env, { ref: "aws", set: { id: "2", new: "3" } }));
  expect({ ...value(await getSecret(env, { ref: "aws", reveal: true })).shown }).toEqual({
    id: "2",
    old: "x",
    new: "3",
  });
  value(await undo(env));
  expect({ ...value(await getSecret(env, { ref: "aws", reveal: true })).shown }).toEqual({ id: "1", old: "x" });
  expect({ ...value(await getSecret(env, { ref: "aws" })).shown }).toEqual({ id: "********", old: "********" });
});

test("listeners hear of changes until they stop", async () => {
  const env = emptyHome();
  const heard: string[] = [];
  const stop = subscribe(env, ({ by, touched }) => heard.push(`${by} ${touched.map(({ noun }) => noun).join()}`));
  await s3Store(env);
  expect(heard).toEqual(["here component"]);
  stop();
  await s3Store(env, "another");
  expect(heard).toHaveLength(1);
});
