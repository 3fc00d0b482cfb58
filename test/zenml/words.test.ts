import { expect, test } from "bun:test";
import { join } from "node:path";
import { createCatalogue } from "../../src/catalogue/catalogue.ts";
import { zenmlPython } from "./python.ts";
import { ourTexts } from "./words/ourTexts.ts";
import { runsOf } from "./words/runs.ts";

const { stdout, exitCode, stderr } = Bun.spawnSync([zenmlPython, join(import.meta.dir, "texts.py")]);
if (exitCode !== 0) throw new Error(`${zenmlPython} could not be asked:\n${stderr.toString().trim()}`);
const theirs: readonly string[] = stdout
  .toString()
  .trim()
  .split("\n")
  .map((line) => JSON.parse(line));
const theirRuns = new Set(theirs.flatMap(runsOf));
const ours = await ourTexts(createCatalogue());
console.log(`note: ${ours.length} texts of ours, ${theirs.length} of ZenML's`);

test("no run of eight words of our texts stands in ZenML's", () => {
  const taken = ours.flatMap(({ where, text }) =>
    runsOf(text)
      .filter((run) => theirRuns.has(run))
      .map((run) => `${where}: ${run}`),
  );
  expect(taken).toEqual([]);
});

test("ZenML's own texts would be found", () => {
  expect(theirs.length).toBeGreaterThan(1000);
  // A docstring of slack_alerter_flavor.py and a description of kubernetes_orchestrator_flavor.py, which stands there in two pieces.
  const known = ["the id of the slack channel to use", "steps to complete when false the client returns"];
  expect(known.filter((run) => !theirRuns.has(run))).toEqual([]);
});
