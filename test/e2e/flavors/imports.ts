import { expect } from "bun:test";
import { mkdirSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { command, Folder, type Runtime } from "../harness/app.ts";

/** A flavor that imports in every way that the guide allows, and the packages that its implementation needs. */
const files: Readonly<Record<string, string>> = {
  "my flavors/größe.ts": `import { BaseAlerterConfig, BaseAlerterFlavor } from "mlstack";
import z, { z as same } from "zod";
import { other } from "./other.js";
import words from "./words.json";
import * as index from "./index";
import type { Nothing } from "./absent.ts";
export const own = 1;
const Config = BaseAlerterConfig.extend({ word: z.string().default(words.word), kind: same.enum(["a", index.b]) });
export class MyFlavor extends BaseAlerterFlavor<typeof Config> {
  readonly name = "mine";
  readonly title = String(other() satisfies number as Nothing);
  readonly configSchema = Config;
  async implementation() {
    return (await import("./work/alerter.ts")).MyAlerter;
  }
}
`,
  "my flavors/other.ts": 'import { own } from "./größe.ts";\nexport const other = () => own;\n',
  "my flavors/words.json": '{ "word": "né" }\n',
  "my flavors/index/index.ts": 'export const b = "b";\n',
  "my flavors/work/alerter.ts": `import fs from "fs";
import { join } from "node:path";
import { BaseAlerter } from "mlstack";
import { part } from "@scope/client/part";
import { plain } from "plain";
if (typeof fs.readFileSync !== "function" || join("a", plain) !== "a/plain" || part !== "part of deep")
  throw new Error("something else was imported");
export class MyAlerter extends BaseAlerter {
  async post() { return true; }
  async ask() { return true; }
}
`,
  "node_modules/plain/package.json": '{ "name": "plain", "main": "lib/start.js" }',
  "node_modules/plain/lib/start.js": 'exports.plain = "plain";\n',
  "node_modules/@scope/client/package.json":
    '{ "name": "@scope/client", "type": "module", "exports": { "./part": { "import": "./part.js" } } }',
  "node_modules/@scope/client/part.js":
    'import { deep } from "deep";\nexport const part = ["part of", deep].join(" ");\n',
  "node_modules/deep/package.json": '{ "name": "deep", "type": "module", "exports": "./deep.js" }',
  "node_modules/deep/deep.js": 'export const deep = "deep";\n',
};

/** Registers a flavor that imports files, what the program provides, and packages of its workspace with packages of their own. */
export async function useImports(runtime: Runtime): Promise<void> {
  using folder = new Folder();
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder.path, name)), { recursive: true });
    writeFileSync(join(folder.path, name), text);
  }
  const run = (...args: readonly string[]) => command({ home: folder.path, runtime, cwd: folder.path, args });
  const source = "my flavors/größe.ts";
  const checked = await run("flavor", "check", source);
  expect([checked.code, checked.stdout, checked.stderr]).toEqual([0, "", expect.stringContaining("Nothing is wrong")]);
  renameSync(join(folder.path, "node_modules/plain"), join(folder.path, "plain"));
  const missing = await run("flavor", "check", source);
  expect([missing.code, missing.stdout]).toEqual([0, expect.stringContaining("the package plain is not installed")]);
  const registered = await run("alerter", "flavor", "register", source);
  expect([registered.code, registered.stderr]).toEqual([
    0,
    expect.stringContaining("Registered the alerter flavor mine."),
  ]);
  const described = await run("alerter", "flavor", "describe", "mine");
  expect(described.stdout).toContain("né");
  expect(described.stdout).toContain("a | b");
}
