import { describe, expect, test } from "bun:test";
import type { ComponentTypeId } from "../../src/core/componentType.ts";
import type { Fix } from "../../src/core/fix/fix.ts";
import { fixWords } from "../../src/core/fix/words.ts";
import { ok } from "../../src/core/result.ts";
import type { Composition } from "../../src/core/stack.ts";
import type { Configuration } from "../../src/core/value/value.ts";
import { read } from "../../src/usecases/access.ts";
import { getComponent } from "../../src/usecases/component/get.ts";
import { checkComposition } from "../../src/usecases/composition/check.ts";
import type { Env } from "../../src/usecases/env.ts";
import { applySteps, makeForComposition } from "../../src/usecases/fix/apply.ts";
import { completeStack } from "../../src/usecases/fix/complete.ts";
import { fixesFor } from "../../src/usecases/fix/fixesFor.ts";
import { previewSteps } from "../../src/usecases/fix/preview.ts";
import { listHistory } from "../../src/usecases/history/list.ts";
import { undo } from "../../src/usecases/history/undo.ts";
import { newEntity } from "../../src/usecases/newEntity.ts";
import { createSecret } from "../../src/usecases/secret/create.ts";
import { getSecret } from "../../src/usecases/secret/get.ts";
import { getStack } from "../../src/usecases/stack/get.ts";
import { registerStack } from "../../src/usecases/stack/register.ts";
import { component, dump, emptyHome, openHome, refusal, s3Store, state, value } from "./home.ts";

/** A stack of components by `type/flavor`; what it lacks of the required ones are the defaults. */
async function stackOf(env: Env, parts: Readonly<Record<string, Configuration>>): Promise<Composition> {
  const components: Partial<Record<ComponentTypeId, readonly string[]>> = {
    orchestrator: ["default"],
    artifact_store: ["default"],
  };
  for (const [key, configuration] of Object.entries(parts)) {
    const [type, flavor = ""] = key.split("/") as [ComponentTypeId, string];
    const { name } = await component(env, { type, flavor, name: `my-${flavor}`, configuration });
    components[type] = [name];
  }
  return value(await registerStack(env, { name: "prod", components })).stack.components;
}

async function fixesOf(env: Env, components: Composition, rule: string): Promise<readonly Fix[]> {
  const findings = value(await checkComposition(env, { components }));
  const finding = findings.find((each) => each.rule === rule);
  if (finding === undefined) throw new Error(`no ${rule} among ${findings.map((each) => each.rule)}`);
  return value(await fixesFor(env, components, finding));
}

async function rulesIn(env: Env): Promise<readonly string[]> {
  const { components } = value(await getStack(env, { ref: "prod" }));
  return value(await checkComposition(env, { components })).map(({ rule }) => rule);
}

describe("a fix of a stored stack", () => {
  test("is one change: undo takes all of it back", async () => {
    const env = emptyHome();
    const stack = await stackOf(env, {
      "orchestrator/local": {},
      "artifact_store/s3": { path: "s3://ml", key: "AKIA", secret: "hidden" },
    });
    const before = state(env);
    const entries = value(await listHistory(env)).total;
    const [fix] = await fixesOf(env, stack, "plain-secret");
    expect(fix && fixWords(fix)).toBe("keep key of my-s3 in a new secret my-s3");
    value(await applySteps(env, { ref: "prod", steps: fix?.steps ?? [] }));
    expect(value(await getComponent(env, { type: "artifact_store", ref: "my-s3" })).shown.key).toBe("{{my-s3.key}}");
    expect(value(await getSecret(env, { ref: "my-s3", reveal: true })).shown).toMatchObject({ key: "AKIA" });
    expect(value(await listHistory(env)).total).toBe(entries + 1);
    value(await undo(env));
    expect(state(env)).toBe(before);
  });

  test("takes out what nothing uses, and offers nothing that would use it", async () => {
    const env = emptyHome();
    const stack = await stackOf(env, { "image_builder/aws": { code_build_project: "images" } });
    const fixes = await fixesOf(env, stack, "unused-image-builder");
    expect(fixes.map(fixWords)).toEqual(["take my-aws out"]);
    value(await applySteps(env, { ref: "prod", steps: fixes[0]?.steps ?? [] }));
    expect(await rulesIn(env)).not.toContain("unused-image-builder");
  });

  test("keeps a second value in the same secret, and then nothing is plain any more", async () => {
    const env = emptyHome();
    const stack = await stackOf(env, { "artifact_store/s3": { path: "s3://ml", key: "AKIA", secret: "hidden" } });
    for (const field of ["key", "secret"]) {
      const [fix] = await fixesOf(env, stack, "plain-secret");
      expect(fix && fixWords(fix)).toContain(`keep ${field} of my-s3 in`);
      value(await applySteps(env, { ref: "prod", steps: fix?.steps ?? [] }));
    }
    expect(await rulesIn(env)).not.toContain("plain-secret");
    expect(value(await getSecret(env, { ref: "my-s3" })).keys).toEqual(["key", "secret"]);
  });

  test("never replaces a value that came into its secret meanwhile", async () => {
    const env = emptyHome();
    const stack = await stackOf(env, { "artifact_store/s3": { path: "s3://ml", key: "AKIA", secret: "hidden" } });
    const [fix] = await fixesOf(env, stack, "plain-secret");
    value(await createSecret(env, { name: "my-s3", values: { key: "another" } }));
    const before = state(env);
    expect(refusal(await applySteps(env, { ref: "prod", steps: fix?.steps ?? [] })).code).toBe("conflict");
    expect(state(env)).toBe(before);
  });

  test("makes the secret that a field refers to, with the value that is given", async () => {
    const env = emptyHome();
    const stack = await stackOf(env, { "artifact_store/s3": { path: "s3://ml", key: "{{aws.key}}" } });
    const [fix] = await fixesOf(env, stack, "unresolved-reference");
    const steps = fix?.steps ?? [];
    expect(refusal(await applySteps(env, { ref: "prod", steps })).code).toBe("usage");
    value(await applySteps(env, { ref: "prod", steps, secret: () => "AKIA" }));
    expect(await rulesIn(env)).not.toContain("unresolved-reference");
  });

  test("uses what is registered, and shows beforehand what that changes", async () => {
    const env = emptyHome();
    const stack = await stackOf(env, { "step_operator/vertex": { region: "europe-west4" } });
    await s3Store(env);
    const [fix] = await fixesOf(env, stack, "step_operator/vertex/artifact_store_is_local");
    const rows = value(await previewSteps(env, stack, fix?.steps ?? []));
    expect(rows).toEqual([
      { group: ["artifact store"], name: "component", kind: "changed", left: "default", right: "s3-prod" },
    ]);
    value(await applySteps(env, { ref: "prod", steps: fix?.steps ?? [] }));
    expect(await rulesIn(env)).not.toContain("step_operator/vertex/artifact_store_is_local");
  });

  test("tells beforehand in which stacks a component changes", async () => {
    const env = emptyHome();
    const stack = await stackOf(env, { "artifact_store/s3": { path: "s3://ml", key: "AKIA" } });
    value(await registerStack(env, { name: "staging", components: stack }));
    const [fix] = await fixesOf(env, stack, "plain-secret");
    expect(value(await previewSteps(env, stack, fix?.steps ?? []))).toEqual([
      {
        group: ["artifact store", "my-s3"],
        name: "key",
        kind: "changed",
        left: "********",
        right: "{{my-s3.key}}",
        note: "in prod and staging",
      },
      { group: ["secret", "my-s3"], name: "key", kind: "added", right: "********" },
    ]);
  });

  test("leaves the stack that is always there alone", async () => {
    const env = emptyHome();
    const before = await dump(env);
    const done = await applySteps(env, {
      ref: "default",
      steps: [{ do: "add", type: "image_builder", flavor: "local", title: "Local", known: {}, asks: [] }],
    });
    expect(refusal(done).code).toBe("protected");
    expect(await dump(env)).toBe(before);
  });
});

test("a fix of a composition that is not stored tells which entry of the history takes it back", async () => {
  const env = emptyHome();
  const { id } = await component(env, {
    type: "orchestrator",
    flavor: "kubernetes",
    name: "k8s",
    configuration: {},
  });
  const fixes = await fixesOf(env, { orchestrator: [id] }, "orchestrator/kubernetes/no_cluster_access");
  const before = state(env);
  const made = value(
    await makeForComposition(env, { components: { orchestrator: [id] }, steps: fixes[0]?.steps ?? [] }),
  );
  expect(made.components).toEqual({ orchestrator: [id] });
  expect(value(await undo(env)).id).toBe(String(made.entry));
  expect(state(env)).toBe(before);
  const nothing = value(await makeForComposition(env, { components: {}, steps: [] }));
  expect(nothing).toEqual({ components: {}, warnings: [] });
});

test("what another program stores at the same moment is not the entry of a fix", async () => {
  const env = emptyHome();
  const { id } = await component(env, { type: "orchestrator", flavor: "kubernetes", name: "k8s", configuration: {} });
  const fixes = await fixesOf(env, { orchestrator: [id] }, "orchestrator/kubernetes/no_cluster_access");
  const database = value(env.database());
  const other = value(openHome(env.home).database());
  const stop = database.onChange(() => {
    const secret = { ...newEntity("theirs"), private: false };
    value(other.change("theirs", (tx) => tx.secrets.put(secret, {})));
  });
  const steps = fixes[0]?.steps ?? [];
  const made = value(await makeForComposition(env, { components: { orchestrator: [id] }, steps }));
  stop();
  expect(value(database.next("undo"))?.title).toBe("theirs");
  expect(made).not.toHaveProperty("entry");
});

describe("completing a stored stack", () => {
  const vertex = { "orchestrator/vertex": { location: "europe-west4", project: "ml-prod" } };
  const given = new Map<ComponentTypeId, Configuration>([
    ["artifact_store", { path: "gs://ml" }],
    ["container_registry", { uri: "europe-west4-docker.pkg.dev/ml-prod/images" }],
  ]);

  test("names what needs values that only the person knows, and writes nothing", async () => {
    const env = emptyHome();
    await stackOf(env, vertex);
    const before = await dump(env);
    const refused = refusal(await completeStack(env, { ref: "prod" }));
    expect(refused.code).toBe("findings");
    expect(refused.causes?.map(({ message }) => message)).toEqual([
      "The new artifact store (Google Cloud Storage) needs path.",
      "The new container registry (Google Artifact Registry) needs uri.",
    ]);
    expect(refused.causes?.[1]?.hint).toContain("mlstack container-registry register gcp --flavor=gcp --uri=…");
    expect(await dump(env)).toBe(before);
  });

  test("adds them with the given values and what follows from the rest, as one change", async () => {
    const env = emptyHome();
    await stackOf(env, vertex);
    const before = state(env);
    const { stack, changed } = value(await completeStack(env, { ref: "prod", given }));
    expect(changed).toBe(true);
    expect(stack.parts.artifact_store?.[0]?.shown).toEqual({ path: "gs://ml" });
    expect(stack.parts.image_builder?.[0]).toMatchObject({
      flavor: "gcp",
      shown: { project: "ml-prod", location: "europe-west4" },
    });
    const findings = value(await checkComposition(env, { components: stack.components }));
    expect(findings.filter(({ severity }) => severity !== "info")).toEqual([]);
    const again = value(await completeStack(env, { ref: "prod", given }));
    expect([again.additions, again.changed]).toEqual([[], false]);
    value(await undo(env));
    expect(state(env)).toBe(before);
  });

  test("only tells it in a dry run", async () => {
    const env = emptyHome();
    await stackOf(env, vertex);
    const before = await dump(env);
    const { additions, changed } = value(await completeStack(env, { ref: "prod", dryRun: true }));
    expect([additions.length, changed]).toEqual([3, false]);
    expect(await dump(env)).toBe(before);
  });

  test("takes the flavor that the given values are for", async () => {
    const env = emptyHome();
    await stackOf(env, { "orchestrator/sagemaker": { execution_role: "arn:aws:iam::1:role/x" } });
    const { additions } = value(
      await completeStack(env, {
        ref: "prod",
        dryRun: true,
        given: new Map([["artifact_store", { path: "gs://ml" }]]),
      }),
    );
    expect(additions.map((step) => step.do === "add" && step.flavor)).toContain("gcp");
  });

  test("refuses values that have no place", async () => {
    const env = emptyHome();
    await stackOf(env, vertex);
    const strange = await completeStack(env, { ref: "prod", given: new Map([["image_builder", { nonsense: "1" }]]) });
    expect(refusal(strange).code).toBe("usage");
    const idle = await completeStack(env, { ref: "prod", given: new Map([["alerter", { slack_token: "1" }]]) });
    expect(refusal(idle)).toMatchObject({ code: "usage", message: expect.stringContaining("alerter") });
  });

  test("tells what has to change first where nothing helps", async () => {
    const env = emptyHome();
    await stackOf(env, { "orchestrator/kubernetes": {} });
    const refused = refusal(await completeStack(env, { ref: "prod" }));
    expect(refused.causes?.map(({ message }) => message).join()).toContain("no way into a cluster");
  });
});

test("of thousands of components a few of each flavor are looked at, the newest first", async () => {
  const env = emptyHome();
  for (const n of [1, 2, 3]) await s3Store(env, `s3-${n}`);
  const names = value(
    read(env, (view) => ok(view.components.someOfEachFlavor("artifact_store", 2).map(({ name }) => name))),
  );
  expect(names.toSorted()).toEqual(["default", "s3-2", "s3-3"]);
});
