import { describe, expect, test } from "bun:test";
import { updateComponent } from "../../src/usecases/component/update.ts";
import type { Env } from "../../src/usecases/env.ts";
import { explainRule } from "../../src/usecases/rule/explain.ts";
import { allRuleIds } from "../../src/usecases/rule/known.ts";
import { createSecret } from "../../src/usecases/secret/create.ts";
import { registerStack } from "../../src/usecases/stack/register.ts";
import { updateStack } from "../../src/usecases/stack/update.ts";
import { validateStacks } from "../../src/usecases/stack/validate.ts";
import { component, dump, emptyHome, refusal, s3Stack, s3Store, value } from "./home.ts";

/** Vertex AI beside an S3 store: a registry is missing, and the store is of the wrong kind. */
async function vertexStack(env: Env) {
  await s3Store(env);
  const configuration = { location: "europe-west1" };
  await component(env, { type: "orchestrator", name: "vtx", flavor: "vertex", configuration });
  return registerStack(env, { name: "prod", components: { orchestrator: ["vtx"], artifact_store: ["s3-prod"] } });
}

async function rulesOf(env: Env, input: Partial<Parameters<typeof validateStacks>[1]> = {}) {
  const stacks = value(await validateStacks(env, { refs: [], ...input }));
  return stacks.map(({ stack, findings }) => [
    stack.name,
    ...findings.filter(({ severity }) => severity !== "info").map(({ rule }) => rule),
  ]);
}

const broken = ["orchestrator/vertex/requires", "orchestrator/vertex/no_pipeline_root"];

describe("validating", () => {
  test("means the stacks that are named, all of them, or the active one", async () => {
    const env = emptyHome();
    value(await vertexStack(env));
    expect(await rulesOf(env)).toEqual([["default"]]);
    expect(await rulesOf(env, { refs: ["prod", "def", "prod"] })).toEqual([["prod", ...broken], ["default"]]);
    expect(await rulesOf(env, { all: true })).toEqual([["default"], ["prod", ...broken]]);
    expect(refusal(await validateStacks(env, { refs: ["prod"], all: true })).code).toBe("usage");
    expect(refusal(await validateStacks(env, { refs: ["gone"] })).code).toBe("not-found");
  });

  test("leaves out what is to be ignored, and knows every rule that findings name", async () => {
    const env = emptyHome();
    value(await vertexStack(env));
    expect(await rulesOf(env, { refs: ["prod"], ignore: broken })).toEqual([["prod"]]);
    expect(refusal(await validateStacks(env, { refs: [], ignore: ["no_pipeline_root"] }))).toMatchObject({
      code: "not-found",
      hint: "Flavors have it: orchestrator/vertex/no_pipeline_root.",
    });
    expect(refusal(await validateStacks(env, { refs: [], ignore: ["plain-secrets"] })).hint).toContain("plain-secret");
  });

  test("knows whether ZenML adds an image builder here", async () => {
    const added = async (skip: string) => {
      const env = emptyHome({ environment: { ZENML_SKIP_IMAGE_BUILDER_DEFAULT: skip } });
      const configuration = { kubernetes_context: "prod", incluster: true };
      await s3Store(env);
      await component(env, { type: "orchestrator", name: "k8s", flavor: "kubernetes", configuration });
      await component(env, {
        type: "container_registry",
        name: "hub",
        flavor: "dockerhub",
        configuration: { uri: "docker.io/team" },
      });
      const components = { orchestrator: ["k8s"], artifact_store: ["s3-prod"], container_registry: ["hub"] };
      value(await registerStack(env, { name: "prod", components }));
      return rulesOf(env, { refs: ["prod"] });
    };
    expect(await added("true")).toEqual([["prod", "orchestrator/kubernetes/requires"]]);
    expect(await added("no")).toEqual([["prod"]]);
  });

  test("tells what ZenML has no rule for", async () => {
    const env = emptyHome();
    await s3Stack(env);
    await s3Store(env, "prod-store-2");
    const set = { key: "AKIA", secret: "{{lost.key}}" };
    value(await updateComponent(env, { type: "artifact_store", ref: "prod-store", set }));
    expect(await rulesOf(env, { refs: ["prod"] })).toEqual([
      ["prod", "unresolved-reference", "plain-secret", "name-prefix"],
    ]);
  });

  test("finds a lost reference an error where a rule needs its value", async () => {
    const env = emptyHome();
    value(await createSecret(env, { name: "hf", values: { token: "t" } }));
    const configuration = { namespace: "team", token: "{{hf.token}}" };
    await component(env, { type: "model_deployer", name: "hf", flavor: "huggingface", configuration });
    const components = { orchestrator: ["default"], artifact_store: ["default"], model_deployer: ["hf"] };
    value(await registerStack(env, { name: "serve", components }));
    expect(await rulesOf(env, { refs: ["serve"] })).toEqual([["serve"]]);
    const set = { token: "{{lost.token}}" };
    value(await updateComponent(env, { type: "model_deployer", ref: "hf", set }));
    const [stack] = value(await validateStacks(env, { refs: ["serve"] }));
    expect(stack?.findings.filter(({ severity }) => severity !== "info")).toMatchObject([
      { rule: "unresolved-reference", severity: "error", at: { stack: "serve", component: "hf", field: ["token"] } },
    ]);
  });
});

describe("saving", () => {
  test("is never prevented by rules of stacks, which are told; strict saves nothing", async () => {
    const env = emptyHome();
    const saved = value(await vertexStack(env));
    expect(saved.warnings.map(({ rule }) => rule)).toEqual(broken);
    const before = await dump(env);
    const strict = await updateStack(env, { ref: "prod", labels: { a: "1" }, strict: true });
    expect(refusal(strict)).toMatchObject({ code: "findings", causes: [{}, {}] });
    expect(await dump(env)).toBe(before);
  });

  test("is strict about errors and warnings, not about what is only worth knowing", async () => {
    const env = emptyHome();
    await s3Stack(env);
    value(await updateStack(env, { ref: "prod", labels: { a: "1" }, strict: true }));
  });
});

describe("an explained rule", () => {
  test("says what breaks it and where ZenML checks the same", async () => {
    const rule = value(await explainRule(emptyHome(), "orchestrator/vertex/no_pipeline_root"));
    expect(rule).toMatchObject({
      severity: "error",
      brokenWhen: "pipeline_root is not set and the artifact store is not gcp",
      fields: ["pipeline_root"],
      source: { place: "integrations/gcp/orchestrators/vertex_orchestrator.py:175" },
    });
    expect(rule.source?.url).toEndWith("/src/zenml/integrations/gcp/orchestrators/vertex_orchestrator.py#L175");
  });

  test("is to be had for every rule that there is", async () => {
    const env = emptyHome();
    const ids = await allRuleIds(env);
    expect(ids.length).toBeGreaterThan(100);
    for (const id of ids) expect(value(await explainRule(env, id)).about).not.toMatch(/\{\w+\}(?!\})|undefined/u);
  });
});
