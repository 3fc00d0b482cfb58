// npm run generate            writes every generated file anew and removes those that are no longer made
// npm run generate -- --check changes nothing and fails when a generated file differs from what its generator makes
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { Glob } from "bun";
import type { GeneratedFile, Generator } from "./generator.ts";
import { generators } from "./generators.ts";

const root = join(import.meta.dir, "..");
const check = process.argv.includes("--check");

const stale: string[] = [];
let total = 0;

async function bring({ path, text }: GeneratedFile, { name }: Generator): Promise<void> {
  total++;
  const file = Bun.file(join(root, path));
  if ((await file.exists()) && (await file.text()) === text) return;
  stale.push(path);
  if (!check) await Bun.write(file, text);
  console.log(`${check ? "out of date" : "written"}: ${path} (${name})`);
}

async function removeOthers({ name, owns }: Generator, made: readonly GeneratedFile[]): Promise<void> {
  if (owns === undefined) return;
  const known = new Set(made.map(({ path }) => path));
  for (const found of new Glob(owns).scanSync(root)) {
    const path = found.replaceAll("\\", "/");
    if (known.has(path)) continue;
    stale.push(path);
    if (!check) await rm(join(root, path));
    console.log(`${check ? "no longer made" : "removed"}: ${path} (${name})`);
  }
}

for (const generator of generators) {
  const made = await generator.files(root);
  for (const file of made) await bring(file, generator);
  await removeOthers(generator, made);
}
if (check && stale.length > 0) {
  console.error(`${stale.length} of ${total} generated files are out of date: npm run generate`);
  process.exit(1);
}
console.log(`${total} generated files, ${stale.length} ${check ? "out of date" : "changed"}`);
