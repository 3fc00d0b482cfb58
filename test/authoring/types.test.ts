import { expect, test } from "bun:test";
import { join } from "node:path";
import { localFactKinds } from "../../src/core/localFact.ts";
import type { TypeComplaint } from "./typeComplaints.ts";
import { typeErrors } from "./typeErrors.ts";

const config = `
import { BaseArtifactStoreConfig, BaseArtifactStoreFlavor, secretField, z } from "mlstack";

export const MyS3ArtifactStoreConfig = BaseArtifactStoreConfig.extend({
  key: secretField().optional().describe("Access key id, for example AKIA…; leave empty to use the machine's own credentials"),
  client_kwargs: z.record(z.string(), z.unknown()).optional().describe("…"),
});
export type MyS3ArtifactStoreConfig = typeof MyS3ArtifactStoreConfig;
`;

const flavor = `${config}
export class MyS3ArtifactStoreFlavor extends BaseArtifactStoreFlavor<MyS3ArtifactStoreConfig> {
  readonly name = "my_s3_artifact_store";
  readonly supportedSchemes = ["s3://"] as const;
  readonly configSchema = MyS3ArtifactStoreConfig;
  override async implementation() {
    return (await import("./my_s3_artifact_store.ts")).MyS3ArtifactStore;
  }
}
`;

/** All methods but those left out; \`exists\` uses the config, as the example of the guide does. */
function implementation(...leftOut: string[]): string {
  const methods = {
    openRead:
      "async openRead(path: string) { return new Response(path).body ?? new ReadableStream<Uint8Array<ArrayBuffer>>(); }",
    openWrite: "async openWrite() { return new WritableStream<Uint8Array>(); }",
    copyfile: "async copyfile() {}",
    exists: "override async exists(path: string) { return path === this.config.key; }",
    glob: "async *glob() { yield this.config.path; }",
    isdir: "async isdir() { return true; }",
    listdir: "async *listdir() { yield this.name; }",
    makedirs: "async makedirs() {}",
    mkdir: "async mkdir() {}",
    remove: "async remove() {}",
    rename: "async rename() {}",
    rmtree: "async rmtree() {}",
    stat: 'async stat() { return { kind: "file" as const, size: 1 }; }',
    walk: "async *walk(path: string) { yield { path, folders: [], files: [] }; }",
  };
  const kept = Object.entries(methods).filter(([name]) => !leftOut.includes(name));
  return `
import { BaseArtifactStore } from "mlstack";
import type { MyS3ArtifactStoreConfig } from "./my_flavor.ts";

export class MyS3ArtifactStore extends BaseArtifactStore<MyS3ArtifactStoreConfig> {
${kept.map(([, text]) => `  ${text}\n`).join("")}}
`;
}

const good = { "my_flavor.ts": flavor, "my_s3_artifact_store.ts": implementation() };

/** Where a text marked \`// error: WORDS\` must be refused, and with which words. */
function expected(files: Readonly<Record<string, string>>) {
  return Object.entries(files).flatMap(([file, text]) =>
    text.split("\n").flatMap((line, index) => {
      const words = /\/\/ error: (.*)$/.exec(line)?.[1];
      return words === undefined ? [] : [{ file, line: index + 1, words }];
    }),
  );
}

async function expectErrors(files: Readonly<Record<string, string>>): Promise<void> {
  const errors = await typeErrors(files);
  const wanted = expected(files);
  const at = (each: { file: string; line: number }) => `${each.file}:${each.line}`;
  expect(errors.map(at)).toEqual(wanted.map(at));
  wanted.forEach(({ words }, index) => {
    expect((errors[index] as TypeComplaint).message).toContain(words);
  });
}

test("the flavor of the guide compiles", async () => {
  expect(await typeErrors(good)).toEqual([]);
});

test("what does not fit is refused where it stands", async () => {
  await expectErrors({
    ...good,
    "a_no_path.ts": `
import { BaseArtifactStoreFlavor, StackComponentConfig, z } from "mlstack";
const NoPath = StackComponentConfig.extend({ bucket: z.string() });
type NoPath = typeof NoPath;
export class NoPathFlavor extends BaseArtifactStoreFlavor<NoPath> { // error: does not satisfy the constraint
  readonly name = "no_path";
  readonly supportedSchemes = [];
  readonly configSchema = NoPath;
}
`,
    "b_other_config.ts": `
import { BaseArtifactStoreConfig, BaseArtifactStoreFlavor, z } from "mlstack";
import { MyS3ArtifactStoreConfig } from "./my_flavor.ts";
const Other = BaseArtifactStoreConfig.extend({ region: z.string() });
export class OtherFlavor extends BaseArtifactStoreFlavor<MyS3ArtifactStoreConfig> {
  readonly name = "other";
  readonly supportedSchemes = ["s3://"];
  readonly configSchema = Other; // error: 'configSchema'
}
`,
    "c_other_implementation.ts": `
import { BaseArtifactStoreConfig, BaseArtifactStoreFlavor, z } from "mlstack";
const Plain = BaseArtifactStoreConfig.extend({ region: z.string() });
export class PlainFlavor extends BaseArtifactStoreFlavor<typeof Plain> {
  readonly name = "plain";
  readonly supportedSchemes = ["s3://"];
  readonly configSchema = Plain;
  override async implementation() { // error: 'implementation'
    return (await import("./my_s3_artifact_store.ts")).MyS3ArtifactStore;
  }
}
`,
    "d_missing_members.ts": `
import { BaseArtifactStoreConfig, BaseArtifactStoreFlavor, BaseOrchestrator } from "mlstack";
export class NamelessFlavor extends BaseArtifactStoreFlavor<BaseArtifactStoreConfig> { // error: name
  readonly supportedSchemes = [];
  readonly configSchema = BaseArtifactStoreConfig;
}
export class SchemelessFlavor extends BaseArtifactStoreFlavor<BaseArtifactStoreConfig> { // error: supportedSchemes
  readonly name = "schemeless";
  readonly configSchema = BaseArtifactStoreConfig;
}
export class Forgetful extends BaseOrchestrator {} // error: getOrchestratorRunId
`,
    "e_wrong_words.ts": `
import { equal, optional, refuse, z } from "mlstack";
export const group = z.string().meta({ group: "rare" }); // error: FieldGroup
export const fact = z.string().meta({ localFact: "kube_contexts" }); // error: kube_contexts
export const only = z.string().meta({ only: { is: "equals", field: "a", value: 1 } }); // error: equals
const maybe = optional(z.int());
export const kept: z.output<typeof maybe> = null;
export const wrong: z.output<typeof maybe> = "text"; // error: not assignable
export const rule = refuse({ id: "x", if: equal("a", null), message: "no", fields: ["a"] }); // error: null
export const fieldless = refuse({ id: "x", if: equal("a", 1), message: "no", fields: [] }); // error: not assignable
`,
  });
});

test("a store without one of its methods is refused", async () => {
  const [error, ...others] = await typeErrors({ ...good, "my_s3_artifact_store.ts": implementation("rmtree") });
  expect(others).toEqual([]);
  expect(error).toMatchObject({ file: "my_s3_artifact_store.ts", line: 5 });
  expect(error?.message).toContain("rmtree");
});

test("the example of the page on fields compiles", async () => {
  const page = await Bun.file(join(import.meta.dir, "../../docs/flavor-fields.md")).text();
  const example = /```ts\n([\s\S]*?)```/.exec(page)?.[1];
  expect(example).toContain("CloudStepOperatorConfig");
  expect(await typeErrors({ "config.ts": example ?? "" })).toEqual([]);
});

test("the page on fields tells of every kind of local fact", async () => {
  const page = await Bun.file(join(import.meta.dir, "../../docs/flavor-fields.md")).text();
  expect(Object.keys(localFactKinds).filter((kind) => !page.includes(`| \`${kind}\` |`))).toEqual([]);
});
