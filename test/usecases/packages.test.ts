import { describe, expect, test } from "bun:test";
import { checkComposition } from "../../src/usecases/composition/check.ts";
import { fixesForAll } from "../../src/usecases/fix/fixesFor.ts";
import { packageCheck } from "../../src/usecases/integration/packageCheck.ts";
import { registerStack } from "../../src/usecases/stack/register.ts";
import { checkStackRequirements, stackRequirements } from "../../src/usecases/stack/requirements.ts";
import { validateStacks } from "../../src/usecases/stack/validate.ts";
import { PackageFolder } from "../integrations/packageFolder.ts";
import { component, emptyHome, refusal, s3Stack, s3Store, value } from "./home.ts";

const s3Packages = ["s3fs 2025.3.0", "boto3 1.35.0", "aws_profile_manager 0.7.3"];

describe("the packages of a stack", () => {
  test("are those of the integrations of its components, each package once", async () => {
    const env = emptyHome();
    await s3Stack(env, "prod");
    const { integrations, requirements, written, findings } = value(await stackRequirements(env, { ref: "prod" }));
    expect(integrations).toEqual(["s3"]);
    expect(requirements.map(({ requirement }) => requirement.key)).toEqual(["aws-profile-manager", "boto3", "s3fs"]);
    expect(written).toEqual(["aws-profile-manager", "boto3", "s3fs>2022.3.0,!=2025.3.1"]);
    expect(findings).toEqual([]);
  });

  test("that no version of can be for all are told, with who asks for what", async () => {
    const env = emptyHome();
    const store = await s3Store(env);
    const k8s = { kubernetes_context: "x" };
    await component(env, { type: "orchestrator", name: "k8s", flavor: "kubernetes", configuration: k8s });
    const seldon = { kubernetes_namespace: "a", base_url: "http://x", secret: "s", kubernetes_secret_name: "s" };
    await component(env, { type: "model_deployer", name: "seldon", flavor: "seldon", configuration: seldon });
    const components = { orchestrator: ["k8s"], artifact_store: [store.name], model_deployer: ["seldon"] };
    value(await registerStack(env, { name: "both", components }));
    const { findings } = value(await stackRequirements(env, { ref: "both" }));
    expect(findings.map(({ message }) => message)).toEqual([
      "No version of kubernetes fits kubernetes>=21.7,<26 (kubernetes) and kubernetes==18.20.0 (seldon).",
    ]);
  });

  test("are held against an environment", async () => {
    using place = new PackageFolder();
    const venv = place.install("v", "boto3 1.35.0", "s3fs 2022.1.0");
    const env = emptyHome();
    await s3Stack(env, "prod");
    const before = value(await checkStackRequirements(env, { ref: "prod", python: venv }));
    expect(before.isMet).toBe(false);
    expect(before.checks.map(({ state }) => state)).toEqual(["missing", "installed", "wrong version"]);
    const python = place.install("w", ...s3Packages);
    const after = value(await checkStackRequirements(env, { ref: "prod", python }));
    expect(after.isMet).toBe(true);
    expect(refusal(await checkStackRequirements(env, { ref: "prod" })).code).toBe("no-environment");
  });
});

describe("a missing integration", () => {
  test("is a warning of a composition where the environment has ZenML, which installing removes and no change of the stack", async () => {
    using place = new PackageFolder();
    const env = emptyHome({ environment: { VIRTUAL_ENV: place.venv("v") } });
    const store = await s3Store(env);
    const components = { orchestrator: ["default"], artifact_store: [store.name] };
    const missing = async () => {
      const found = value(await checkComposition(env, { components, packages: true }));
      return found.filter(({ rule }) => rule === "integration-missing");
    };
    // Another project's environment: nothing runs pipelines there.
    expect(await missing()).toEqual([]);
    place.install("v", "zenml 0.98.0");
    const findings = await missing();
    expect(findings).toMatchObject([
      {
        severity: "warning",
        message: `The integration s3, which the artifact store s3-prod needs, is not installed in ${place.path}/v.`,
        at: { type: "artifact_store", component: "s3-prod" },
        hint: "Install it: mlstack integration install s3",
        install: ["s3"],
      },
    ]);
    const ids = { artifact_store: [store.id] };
    expect([...(value(await fixesForAll(env, ids, findings)) ?? [])]).toEqual(findings.map((each) => [each, []]));
    place.install("v", "boto3 1.35.0");
    const [partly] = await missing();
    expect(partly?.message).toContain("only in part (missing: s3fs and aws-profile-manager)");
    place.install("v", ...s3Packages);
    expect(await missing()).toEqual([]);
  });

  test("is no matter of validate, unless it is asked", async () => {
    using place = new PackageFolder();
    const venv = place.install("v", "zenml 0.98.0");
    const env = emptyHome({ environment: { VIRTUAL_ENV: venv } });
    await s3Stack(env, "prod");
    const rules = async (packages?: Parameters<typeof validateStacks>[1]["packages"]) => {
      const found = value(await validateStacks(env, { refs: ["prod"], ...(packages && { packages }) }));
      return found.flatMap(({ findings }) => findings.map(({ rule }) => rule));
    };
    expect(await rules()).not.toContain("integration-missing");
    expect(await rules(value(await packageCheck(env, undefined)))).toContain("integration-missing");
  });
});
