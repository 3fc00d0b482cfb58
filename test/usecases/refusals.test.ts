import { describe, expect, test } from "bun:test";
import type { FailureCode } from "../../src/core/failure.ts";
import type { Result } from "../../src/core/result.ts";
import { connectComponent, disconnectComponent } from "../../src/usecases/component/connect.ts";
import { copyComponent } from "../../src/usecases/component/copy.ts";
import { deleteComponent } from "../../src/usecases/component/delete.ts";
import { type RegisterComponent, registerComponent } from "../../src/usecases/component/register.ts";
import { renameComponent } from "../../src/usecases/component/rename.ts";
import { updateComponent } from "../../src/usecases/component/update.ts";
import type { Env } from "../../src/usecases/env.ts";
import { createSecret } from "../../src/usecases/secret/create.ts";
import { deleteSecret } from "../../src/usecases/secret/delete.ts";
import { renameSecret } from "../../src/usecases/secret/rename.ts";
import { updateSecret } from "../../src/usecases/secret/update.ts";
import { setActiveStack } from "../../src/usecases/stack/active.ts";
import { copyStack } from "../../src/usecases/stack/copy.ts";
import { deleteStack } from "../../src/usecases/stack/delete.ts";
import { removeFromStack, setDefaultComponents } from "../../src/usecases/stack/parts.ts";
import { registerStack } from "../../src/usecases/stack/register.ts";
import { renameStack } from "../../src/usecases/stack/rename.ts";
import { updateStack } from "../../src/usecases/stack/update.ts";
import { component, dump, emptyHome, refusal, s3Stack, s3Store, value } from "./home.ts";

interface Refused {
  readonly code: FailureCode;
  /** Part of what the person reads: the sentence, the hint or one of the causes. */
  readonly says: string | readonly string[];
  readonly at?: object;
}

/** Asserts that something is refused with a sentence, and that nothing was written. */
async function refused(env: Env, act: () => Promise<Result<unknown>>, { code, says, at }: Refused): Promise<void> {
  const before = await dump(env);
  const failure = refusal(await act());
  expect(failure.code).toBe(code);
  const texts = [failure, ...(failure.causes ?? [])].flatMap(({ message, hint }) => [message, hint ?? ""]).join("\n");
  for (const text of [says].flat()) expect(texts).toContain(text);
  if (at !== undefined) expect(failure.at).toMatchObject(at);
  expect(await dump(env)).toBe(before);
}

const s3: RegisterComponent = {
  type: "artifact_store",
  name: "s3-prod",
  flavor: "s3",
  configuration: { path: "s3://ml/prod" },
};

describe("registering a component is refused, and nothing is written, for", () => {
  const kubernetes = { type: "orchestrator", name: "k8s", flavor: "kubernetes" } as const;
  const cases: readonly (readonly [string, RegisterComponent, Refused])[] = [
    [
      "an unknown flavor",
      { ...s3, flavor: "s4" },
      { code: "unknown-flavor", says: "Did you mean s3?", at: { type: "artifact_store" } },
    ],
    ["a flavor of another type", { ...s3, flavor: "kubernetes" }, { code: "unknown-flavor", says: "kubernetes" }],
    [
      "an unknown field",
      { ...s3, configuration: { pth: "s3://ml" } },
      { code: "invalid-config", says: "Did you mean path?", at: { field: ["pth"], component: "s3-prod" } },
    ],
    [
      "a wrong type",
      { ...kubernetes, configuration: { synchronous: "perhaps" } },
      { code: "invalid-config", says: "synchronous", at: { field: ["synchronous"] } },
    ],
    [
      "a value out of bounds",
      { ...kubernetes, configuration: { max_parallelism: "0" } },
      { code: "invalid-config", says: "max_parallelism", at: { field: ["max_parallelism"] } },
    ],
    [
      "text that is not JSON where a mapping is wanted",
      { ...s3, configuration: { path: "s3://ml", client_kwargs: "{endpoint" } },
      { code: "invalid-config", says: "client_kwargs must be JSON" },
    ],
    [
      "text that is not JSON where entries are wanted, with the field's own example",
      { type: "step_operator", name: "r", flavor: "runai", configuration: { pvc_mounts: "{" } },
      { code: "invalid-config", says: `For example '[{"claim_name":"datasets"` },
    ],
    [
      "a missing required field",
      { ...s3, configuration: {} },
      { code: "invalid-config", says: "path", at: { field: ["path"] } },
    ],
    [
      "a wrong scheme",
      { ...s3, configuration: { path: "gs://ml" } },
      { code: "invalid-config", says: "s3://", at: { field: ["path"] } },
    ],
    [
      "several wrong fields at once, all named",
      { ...kubernetes, configuration: { synchronous: "perhaps", max_parallelism: "0" } },
      { code: "invalid-config", says: ["synchronous", "max_parallelism"], at: { component: "k8s" } },
    ],
    [
      "a rule about several fields",
      { type: "experiment_tracker", name: "mlf", flavor: "mlflow", configuration: { tracking_username: "me" } },
      { code: "invalid-config", says: "must be set together" },
    ],
    [
      "a reference that a rule must read but that leads nowhere",
      {
        type: "experiment_tracker",
        name: "mlf",
        flavor: "mlflow",
        configuration: { tracking_username: "me", tracking_password: "{{mlflow.password}}" },
      },
      { code: "invalid-config", says: "mlstack secret create mlflow" },
    ],
    ["an empty name", { ...s3, name: "" }, { code: "invalid-name", says: "must not be empty" }],
    ["a name with a line break", { ...s3, name: "a\nb" }, { code: "invalid-name", says: "line breaks" }],
    ["a name that is too long", { ...s3, name: "x".repeat(256) }, { code: "invalid-name", says: "255" }],
    ["a name that turns text around", { ...s3, name: "a\u202eb" }, { code: "invalid-name", says: "invisible" }],
    ["the name of the default store", { ...s3, name: "default" }, { code: "name-taken", says: "default" }],
    ["a secret that does not exist", { ...s3, secrets: ["aws"] }, { code: "not-found", says: "no secret named aws" }],
    [
      "a connector where the flavor works with none",
      { type: "alerter", name: "al", flavor: "slack", configuration: { slack_token: "x" }, connector: { name: "c" } },
      { code: "connector-unsupported", says: "no service connector" },
    ],
  ];
  test.each(cases)("%s", async (_what, input, expected) => {
    const env = emptyHome();
    await refused(env, () => registerComponent(env, input), expected);
  });

  test("a name that is taken", async () => {
    const env = emptyHome();
    await s3Store(env);
    await refused(env, () => registerComponent(env, s3), {
      code: "name-taken",
      says: "s3-prod",
      at: { component: "s3-prod" },
    });
  });
});

describe("changing a component is refused, and nothing is written, for", () => {
  const changes: readonly (readonly [string, (env: Env) => Promise<Result<unknown>>])[] = [
    ["update", (env) => updateComponent(env, { type: "orchestrator", ref: "default", labels: { a: "b" } })],
    ["update of the active one", (env) => updateComponent(env, { type: "orchestrator", labels: { a: "b" } })],
    ["rename", (env) => renameComponent(env, { type: "artifact_store", ref: "default", name: "mine" })],
    ["delete", (env) => deleteComponent(env, { type: "artifact_store", ref: "default" })],
    ["connect", (env) => connectComponent(env, { type: "artifact_store", ref: "default", connector: "aws" })],
    ["disconnect", (env) => disconnectComponent(env, { type: "artifact_store", ref: "default" })],
  ];
  test.each(changes)("a default one: %s", async (_verb, act) => {
    const env = emptyHome();
    await refused(env, () => act(env), { code: "protected", says: "default is always there" });
  });

  test("one that a stack uses: delete names the stacks", async () => {
    const env = emptyHome();
    const store = await s3Store(env);
    const components = { orchestrator: ["default"], artifact_store: [store.id] };
    for (const name of ["prod", "staging"]) value(await registerStack(env, { name, components }));
    await refused(env, () => deleteComponent(env, { type: "artifact_store", ref: "s3-prod" }), {
      code: "in-use",
      says: "prod, staging",
      at: { component: "s3-prod" },
    });
  });

  test("the beginning of a name, where the whole one is needed", async () => {
    const env = emptyHome();
    await s3Store(env);
    const says = "Here the whole name is needed: s3-prod.";
    await refused(env, () => deleteComponent(env, { type: "artifact_store", ref: "s3" }), { code: "not-found", says });
    await refused(env, () => renameComponent(env, { type: "artifact_store", ref: "s3", name: "x" }), {
      code: "not-found",
      says,
    });
    await refused(env, () => updateComponent(env, { type: "artifact_store", ref: "s3", labels: {} }), {
      code: "not-found",
      says,
    });
  });

  test("a beginning that fits several: copy names the candidates", async () => {
    const env = emptyHome();
    await s3Store(env, "s3-prod");
    await s3Store(env, "s3-dev");
    await refused(env, () => copyComponent(env, { type: "artifact_store", ref: "s3", name: "x" }), {
      code: "ambiguous",
      says: ["s3-prod (", "s3-dev ("],
    });
  });

  test("a wrong name: the likely one is named", async () => {
    const env = emptyHome();
    await s3Store(env);
    await refused(env, () => deleteComponent(env, { type: "artifact_store", ref: "s3-porod" }), {
      code: "not-found",
      says: "Did you mean s3-prod?",
    });
  });

  test("removing a required field, an unknown field, a broken rule", async () => {
    const env = emptyHome();
    await s3Store(env);
    const update = (more: object) => () => updateComponent(env, { type: "artifact_store", ref: "s3-prod", ...more });
    await refused(env, update({ remove: ["path"] }), { code: "invalid-config", says: "path" });
    await refused(env, update({ set: { tokn: "x" } }), { code: "invalid-config", says: "Did you mean token?" });
    await refused(env, update({ set: { path: "gs://x" } }), { code: "invalid-config", says: "s3://" });
    await refused(env, update({ addSecrets: ["nope"] }), { code: "not-found", says: "nope" });
    await refused(env, update({ labels: { a: "b" }, rev: 99 }), { code: "conflict", says: "s3-prod" });
  });

  test("a name that is taken or invalid, for rename and copy", async () => {
    const env = emptyHome();
    await s3Store(env);
    await s3Store(env, "other");
    for (const act of [renameComponent, copyComponent]) {
      const named = (name: string) => () => act(env, { type: "artifact_store", ref: "s3-prod", name });
      await refused(env, named("other"), { code: "name-taken", says: "other" });
      await refused(env, named("a\tb"), { code: "invalid-name", says: "tabs" });
    }
  });
});

describe("a stack is refused, and nothing is written, for", () => {
  const complete = { orchestrator: ["default"], artifact_store: ["default"] };
  const cases: readonly (readonly [string, Parameters<typeof registerStack>[1], Refused])[] = [
    [
      "no orchestrator",
      { name: "x", components: { artifact_store: ["default"] } },
      { code: "invalid-stack", says: "no orchestrator", at: { type: "orchestrator" } },
    ],
    [
      "no artifact store",
      { name: "x", components: { orchestrator: ["default"] } },
      { code: "invalid-stack", says: "no artifact store" },
    ],
    [
      "nothing at all",
      { name: "x", components: {} },
      { code: "invalid-stack", says: ["no orchestrator", "no artifact store"] },
    ],
    [
      "two of a single type",
      { name: "x", components: { ...complete, artifact_store: ["default", "s3-prod"] } },
      { code: "invalid-stack", says: "at most one artifact store" },
    ],
    [
      "one component twice",
      { name: "x", components: { ...complete, alerter: ["oncall", "oncall"] } },
      { code: "invalid-stack", says: "oncall is there twice" },
    ],
    [
      "a component that does not exist",
      { name: "x", components: { ...complete, container_registry: ["ecr"] } },
      {
        code: "not-found",
        says: "no container registry named ecr",
        at: { type: "container_registry", component: "ecr" },
      },
    ],
    [
      "a missing orchestrator by name: told once",
      { name: "x", components: { ...complete, orchestrator: ["k8s"] } },
      { code: "not-found", says: "no orchestrator named k8s" },
    ],
    [
      "a component of another type",
      { name: "x", components: { ...complete, artifact_store: ["oncall"] } },
      { code: "not-found", says: "no artifact store named oncall" },
    ],
    [
      "the name of the default stack",
      { name: "default", components: complete },
      { code: "name-taken", says: "default" },
    ],
    ["an invalid name", { name: "", components: complete }, { code: "invalid-name", says: "empty" }],
    [
      "a secret that does not exist",
      { name: "x", components: complete, secrets: ["aws"] },
      { code: "not-found", says: "aws" },
    ],
  ];
  test.each(cases)("registering with %s", async (_what, input, expected) => {
    const env = emptyHome();
    await s3Store(env);
    await component(env, { type: "alerter", name: "oncall", flavor: "slack", configuration: { slack_token: "t" } });
    await refused(env, () => registerStack(env, input), expected);
  });

  test("problems, when it is strict", async () => {
    const env = emptyHome();
    await component(env, {
      type: "alerter",
      name: "oncall",
      flavor: "slack",
      configuration: { slack_token: "{{slack.token}}" },
    });
    const input = { name: "x", components: { ...complete, alerter: ["oncall"] } };
    await refused(env, () => registerStack(env, { ...input, strict: true }), {
      code: "findings",
      says: "{{slack.token}}",
    });
    const saved = value(await registerStack(env, input));
    expect(saved.warnings.map(({ rule }) => rule)).toEqual(["unresolved-reference"]);
  });

  const changes: readonly (readonly [string, (env: Env) => Promise<Result<unknown>>])[] = [
    ["update", (env) => updateStack(env, { ref: "default", labels: { a: "b" } })],
    ["update of the active one", (env) => updateStack(env, { components: { artifact_store: ["default"] } })],
    ["remove-component", (env) => removeFromStack(env, { types: ["alerter"] })],
    ["rename", (env) => renameStack(env, { ref: "default", name: "mine" })],
    ["delete", (env) => deleteStack(env, { ref: "default" })],
  ];
  test.each(changes)("being the default one: %s", async (_verb, act) => {
    const env = emptyHome();
    await refused(env, () => act(env), { code: "protected", says: "default is always there" });
  });

  test("being the active one, or the one of MLSTACK_STACK: delete", async () => {
    const env = emptyHome({ activeStackOverride: "staging" });
    await s3Stack(env, "prod");
    await s3Stack(env, "staging");
    value(await setActiveStack(env, { ref: "prod" }));
    for (const ref of ["prod", "staging"])
      await refused(env, () => deleteStack(env, { ref, recursive: true }), {
        code: "in-use",
        says: `${ref} is the active one`,
      });
  });

  test("losing what every stack needs", async () => {
    const env = emptyHome();
    await s3Stack(env);
    await refused(env, () => removeFromStack(env, { ref: "prod", types: ["artifact_store"] }), {
      code: "invalid-stack",
      says: "no artifact store",
    });
    await refused(env, () => updateStack(env, { ref: "prod", components: { orchestrator: [] } }), {
      code: "invalid-stack",
      says: "no orchestrator",
    });
    await refused(env, () => updateStack(env, { ref: "prod", components: { alerter: ["x"] } }), {
      code: "not-found",
      says: "alerter named x",
    });
    await refused(env, () => updateStack(env, { ref: "prod", labels: { a: "b" }, rev: 99 }), {
      code: "conflict",
      says: "prod",
    });
  });

  test("defaults that it does not hold, or none named", async () => {
    const env = emptyHome();
    await s3Stack(env);
    await component(env, { type: "alerter", name: "oncall", flavor: "slack", configuration: { slack_token: "t" } });
    await refused(env, () => setDefaultComponents(env, { ref: "prod", components: { alerter: "oncall" } }), {
      code: "not-found",
      says: "in the stack prod",
    });
    await refused(env, () => setDefaultComponents(env, { ref: "prod", components: {} }), {
      code: "usage",
      says: "Name at least one",
    });
  });

  test("names that are taken, prefixes where the whole name is needed, stacks that do not exist", async () => {
    const env = emptyHome();
    await s3Stack(env, "prod");
    await s3Stack(env, "staging");
    await refused(env, () => renameStack(env, { ref: "prod", name: "staging" }), {
      code: "name-taken",
      says: "staging",
    });
    await refused(env, () => copyStack(env, { ref: "prod", name: "staging" }), { code: "name-taken", says: "staging" });
    await refused(env, () => updateStack(env, { ref: "prod", name: "staging" }), {
      code: "name-taken",
      says: "staging",
    });
    await refused(env, () => deleteStack(env, { ref: "stag" }), { code: "not-found", says: "staging" });
    await refused(env, () => setActiveStack(env, { ref: "nope" }), { code: "not-found", says: "nope" });
  });
});

describe("a secret is refused, and nothing is written, for", () => {
  test("names that are taken or invalid, and keys that are no identifiers", async () => {
    const env = emptyHome();
    value(await createSecret(env, { name: "aws", values: { key: "1" } }));
    value(await createSecret(env, { name: "gcp", values: {} }));
    await refused(env, () => createSecret(env, { name: "aws", values: {} }), { code: "name-taken", says: "aws" });
    await refused(env, () => createSecret(env, { name: "", values: {} }), { code: "invalid-name", says: "empty" });
    await refused(env, () => createSecret(env, { name: "x", values: { "a-b": "1" } }), {
      code: "invalid-value",
      says: "a-b",
    });
    await refused(env, () => updateSecret(env, { ref: "aws", set: { name: "1" } }), {
      code: "invalid-value",
      says: "name",
    });
    await refused(env, () => renameSecret(env, { ref: "aws", name: "gcp" }), { code: "name-taken", says: "gcp" });
    await refused(env, () => deleteSecret(env, { ref: "aw" }), { code: "not-found", says: "aws" });
  });
});
