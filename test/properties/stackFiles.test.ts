import { expect, test } from "bun:test";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { createCatalogue } from "../../src/catalogue/catalogue.ts";
import type { Texts } from "../../src/core/component.ts";
import type { ComponentTypeId } from "../../src/core/componentType.ts";
import { checkConfiguration } from "../../src/core/configuration/check.ts";
import type { LoadedFlavor } from "../../src/core/loadedFlavor.ts";
import { objectOf } from "../../src/core/value/value.ts";
import type { FileComponent, StackFileContent } from "../../src/interop/stackFile/content.ts";
import { writeStackFile } from "../../src/interop/stackFile/write.ts";
import type { Env } from "../../src/usecases/env.ts";
import { redo, undo } from "../../src/usecases/history/undo.ts";
import { createSecret } from "../../src/usecases/secret/create.ts";
import { applyFiles } from "../../src/usecases/stackFile/apply.ts";
import { exportStacks } from "../../src/usecases/stackFile/export.ts";
import { changesAnything, planFiles } from "../../src/usecases/stackFile/plan.ts";
import { emptyHome, state, value } from "../usecases/home.ts";
import { referredSecrets, someOf } from "./configurations.ts";

const runsPerFlavor = 6;
const catalogue = createCatalogue();

const texts = fc
  .array(fc.tuple(fc.constantFrom("a", "b", "__proto__"), fc.string({ maxLength: 5 })), { maxLength: 2 })
  .map((entries) => objectOf(entries) as Texts);

/** A component of a flavor with a valid configuration. */
function componentOf(flavor: LoadedFlavor, name: string): fc.Arbitrary<FileComponent> {
  const { type, name: flavorName, connector } = flavor.spec;
  const isValid = (configuration: FileComponent["configuration"]) =>
    checkConfiguration(flavor, configuration, { resolve: () => "value" }).problems.length === 0;
  return fc.record({
    type: fc.constant(type),
    name: fc.constant(name),
    flavor: fc.constant(flavorName),
    labels: texts,
    configuration: someOf(flavor.fields).filter(isValid),
    environment: texts,
    secrets: fc.subarray(["one", "two"]),
    connector: connector === undefined ? fc.constant(null) : fc.option(fc.constant({ name: "c", resourceId: null })),
  });
}

/** A file with one or two components of a flavor and a stack of them. */
function contentOf(flavor: LoadedFlavor): fc.Arbitrary<StackFileContent> {
  const { type } = flavor.spec;
  const stacked: Partial<Record<ComponentTypeId, readonly string[]>> = {
    orchestrator: ["default"],
    artifact_store: ["default"],
    [type]: ["x"],
  };
  return fc
    .record({
      components: fc.tuple(componentOf(flavor, "x"), componentOf(flavor, "y")),
      both: fc.boolean(),
      description: fc.option(fc.string({ maxLength: 5 })),
      labels: texts,
      environment: texts,
      secrets: fc.subarray(["two", "one"]),
    })
    .map(({ components: [x, y], both, ...stack }) => ({
      components: both ? [y, x] : [x],
      stacks: [{ name: "s", ...stack, components: stacked }],
    }));
}

/** What is stored; things that were made within one millisecond have no order. */
function stored(env: Env): unknown {
  const { components, stacks, ...rest } = JSON.parse(state(env));
  const byId = (a: { readonly id: string }, b: { readonly id: string }) => (a.id < b.id ? -1 : 1);
  return { ...rest, components: components.sort(byId), stacks: stacks.sort(byId) };
}

async function isEmptyPlan(env: Env, file: string): Promise<boolean> {
  return !changesAnything(value(await planFiles(env, [file])));
}

for (const { type, name } of catalogue.entries()) {
  test(`files with ${type} ${name}: a plan after apply is empty, undo takes all back, an export says the same`, async () => {
    const flavor = await catalogue.load(type, name);
    if (flavor === undefined) throw new Error("not in the catalogue");
    const folder = mkdtempSync(join(tmpdir(), "mlstack-files-"));
    const file = join(folder, "f.yaml");
    const env = emptyHome();
    const secrets = new Map([...referredSecrets(flavor), ["one", {}], ["two", {}]] as const);
    for (const [secret, values] of secrets) value(await createSecret(env, { name: secret, values }));
    try {
      await fc.assert(
        fc.asyncProperty(contentOf(flavor), async (content) => {
          writeFileSync(file, writeStackFile(content, { format: "yaml", schema: "s" }));
          const before = stored(env);
          const plan = value(await planFiles(env, [file]));
          const done = value(await applyFiles(env, { files: [file] }));
          expect(done).toEqual(plan);
          expect(await isEmptyPlan(env, file)).toBe(true);
          const after = stored(env);
          value(await applyFiles(env, { files: [file] }));
          expect(stored(env)).toEqual(after);
          if (changesAnything(plan)) {
            value(await undo(env));
            expect(stored(env)).toEqual(before);
            value(await redo(env));
            expect(stored(env)).toEqual(after);
          }
          const exported = value(await exportStacks(env, { refs: [], all: true, format: "json", reveal: true }));
          writeFileSync(file, exported.text);
          expect(await isEmptyPlan(env, file)).toBe(true);
        }),
        { numRuns: runsPerFlavor },
      );
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
}
