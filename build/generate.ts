// npm run generate            writes every generated file anew
// npm run generate -- --check writes nothing and fails when a generated file differs from what its generator makes
import { join } from "node:path";
import { generators } from "./generators.ts";

const root = join(import.meta.dir, "..");
const check = process.argv.includes("--check");

const stale: string[] = [];
let total = 0;
for (const generator of generators) {
  for (const { path, text } of await generator.files(root)) {
    total++;
    const file = Bun.file(join(root, path));
    if ((await file.exists()) && (await file.text()) === text) continue;
    stale.push(path);
    if (!check) await Bun.write(file, text);
    console.log(`${check ? "out of date" : "written"}: ${path} (${generator.name})`);
  }
}
if (check && stale.length > 0) {
  console.error(`${stale.length} of ${total} generated files are out of date: npm run generate`);
  process.exit(1);
}
console.log(`${total} generated files, ${stale.length} ${check ? "out of date" : "changed"}`);
