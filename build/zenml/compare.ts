// npm run zenml:compare -- --python PATH [--write FILE]   compares flavors/ with an installed ZenML and prints what to change
// npm run zenml:compare -- --file FILE                    the same with a catalogue that was written before
// Exits 1 when there is something to do. docs/next-zenml-release.md tells the whole way.
import { readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { createCatalogue } from "../../src/catalogue/catalogue.ts";
import { readCatalogueFile } from "../../src/interop/catalogueFile/read.ts";
import { builtInContent } from "../../src/usecases/catalogue/diff.ts";
import { advice } from "./advice.ts";
import { askCatalogue } from "./askCatalogue.ts";

const { values: options } = parseArgs({
  options: { python: { type: "string" }, file: { type: "string" }, write: { type: "string" } },
});

const text =
  options.file === undefined ? askCatalogue(options.python ?? "python3") : readFileSync(options.file, "utf8");
if (options.write !== undefined) writeFileSync(options.write, text);
const zenml = readCatalogueFile(text, options.file ?? "the catalogue");
if (!zenml.ok) throw new Error(zenml.error.message);
const ours = await builtInContent({ catalogue: createCatalogue() });
const lines = advice(ours, zenml.value);
for (const line of lines) console.log(line);
const versions = `flavors of ZenML ${ours.zenmlVersion} here, ${zenml.value.zenmlVersion} there`;
console.log(lines.length === 0 ? `nothing to change: ${versions}` : `${lines.length} things to change: ${versions}`);
process.exitCode = lines.length === 0 ? 0 : 1;
