import { afterAll, beforeAll, describe, expect, test } from "bun:test";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { artifactStoreContract } from "../../src/authoring/contract/artifactStore.ts";
import type { BaseArtifactStore } from "../../src/authoring/types/artifactStore.ts";
import type { FlavorDefinition } from "../../src/core/schema/flavorDefinition.ts";
import { readFlavorFile } from "../../src/host/readFlavorFile.ts";
import { ownStoreDefinition } from "../../src/host/store/ownStore.ts";
import { value } from "../usecases/home.ts";

const built = join(import.meta.dir, "../../flavors/artifact_store/local");
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "mlstack-own-"));
  cpSync(built, join(folder, "mine"), { recursive: true });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function definitionOf(path: string): Promise<FlavorDefinition> {
  const file = { path, flavorsFolder: join(folder, "copies"), shown: (each: string) => each };
  const { spec, exportName = "", hash, findings } = value(await readFlavorFile(file));
  if (spec === undefined) throw new Error(JSON.stringify(findings));
  return value(ownStoreDefinition({ ...file, spec, exportName, hash }));
}

async function open(definition: FlavorDefinition, path: string): Promise<BaseArtifactStore> {
  mkdirSync(path, { recursive: true });
  const Store = (await definition.implementation?.()) as new (init: object) => BaseArtifactStore;
  return new Store({ id: "i", name: "n", config: { path } });
}

describe("a store of one's own keeps in its child the promises of all stores", () => {
  let definition: FlavorDefinition;
  let roots = 0;
  beforeAll(async () => {
    definition = await definitionOf(join(folder, "mine/flavor.ts"));
  });
  for (const { title, run } of artifactStoreContract)
    test(title, async () => {
      roots += 1;
      const store = await open(definition, join(folder, `root${roots}`));
      try {
        await run(store);
      } finally {
        await store.cleanup?.();
      }
    });
});

/** A store whose `exists` does what is written. */
async function storeThat(body: string): Promise<BaseArtifactStore> {
  const path = join(folder, "odd.ts");
  const methods = ["openRead", "openWrite", "copyfile", "glob", "isdir", "listdir", "makedirs", "mkdir"]
    .concat("remove", "rename", "rmtree", "stat", "walk")
    .map((name) => `${name}(): never { throw new Error("no"); }`);
  writeFileSync(
    path,
    `import { BaseArtifactStore, BaseArtifactStoreConfig, BaseArtifactStoreFlavor, StoreError } from "mlstack";
class Odd extends BaseArtifactStore {
  async exists(): Promise<boolean> { ${body} }
  ${methods.join("\n  ")}
}
export class OddFlavor extends BaseArtifactStoreFlavor<typeof BaseArtifactStoreConfig> {
  readonly name = "odd";
  readonly supportedSchemes = [];
  readonly configSchema = BaseArtifactStoreConfig;
  override async implementation() { return Odd; }
}
`,
  );
  return open(await definitionOf(path), join(folder, "odd-root"));
}

test("what it throws arrives with its kind and hint", async () => {
  const store = await storeThat('throw new StoreError("access-denied", "No way in.", { hint: "Ask for the key." });');
  await expect(store.exists("x")).rejects.toMatchObject({
    name: "StoreError",
    problem: "access-denied",
    message: "No way in.",
    hint: "Ask for the key.",
  });
  await store.cleanup?.();
});

test("what it prints stays where it is, and its answers arrive all the same", async () => {
  const store = await storeThat('console.log("\\u001b[2J no newline"); process.stdout.write("{}"); return true;');
  expect(await store.exists("x")).toBe(true);
  await store.cleanup?.();
});

test("when its process ends, what waits for it is told so", async () => {
  const store = await storeThat("process.exit(3);");
  await expect(store.exists("x")).rejects.toMatchObject({ name: "StoreError", problem: "unavailable" });
  await expect(store.exists("x")).rejects.toMatchObject({ problem: "unavailable" });
});

test("aborting ends a call with the reason of the signal", async () => {
  const stop = new AbortController();
  const store = await open(await definitionOf(join(folder, "mine/flavor.ts")), join(folder, "aborted"));
  const stream = await store.openWrite(join(folder, "aborted/file"), { signal: stop.signal });
  const writer = stream.getWriter();
  await writer.write(new TextEncoder().encode("half"));
  stop.abort(new Error("enough"));
  await expect(writer.write(new TextEncoder().encode("more")).then(() => writer.close())).rejects.toThrow("enough");
  expect(() => readFileSync(join(folder, "aborted/file"))).toThrow();
  await store.cleanup?.();
});
