import { expect, test } from "bun:test";
import { z } from "mlstack";
import { loadFlavor } from "../../../src/core/schema/loadFlavor.ts";
import { flavorLines as saidOf } from "../../../src/tui/lines/describe.ts";
import { aboutLines, flavorLines } from "../../../src/tui/screens/flavor/flavorLines.ts";
import { lineText } from "../../../src/tui/widgets/line.ts";

const loaded = loadFlavor({
  name: "mine",
  type: "alerter" as const,
  title: "Mine",
  summary: "Tells.",
  details: "A long story.",
  integration: "mine",
  docsUrl: "https://example.org/mine",
  configSchema: z.object({ token: z.string(), room: z.string().optional() }),
  typeRules: () => [],
});
if (!loaded.ok) throw new Error(loaded.error.message);
const flavor = {
  spec: loaded.value.spec,
  fields: loaded.value.fields,
  integration: {
    name: "mine",
    title: "Mine",
    requirements: ["mine-sdk>=1"],
    aptPackages: ["libmine"],
    keptOnUninstall: [],
    flavors: [],
  },
};

/** Which of the texts come, in their order. */
function order(lines: readonly string[], texts: readonly string[]): readonly string[] {
  const at = (text: string): number => lines.findIndex((line) => line.startsWith(text));
  return texts.filter((text) => at(text) >= 0).toSorted((a, b) => at(a) - at(b));
}

test("what is short and decides comes before the long text, fields and packages behind it", () => {
  const facts = ["Mine  mine", "Tells.", "needs         token", "runs", "integration", "docs  https://"];
  const fields = ["Required (1)", "Optional (1)"];
  const packages = ["Packages (2)", "mine-sdk>=1", "libmine (apt)"];
  const texts = [...facts, "A long story.", ...fields, ...packages];
  expect(order(flavorLines(flavor, 40).map(lineText), texts)).toEqual(texts);
  const about = [...facts, "Used by", "A long story.", ...packages];
  expect(order(aboutLines(flavor, []).map(lineText), texts.concat("Used by"))).toEqual(about);
});

test("line by line too", () => {
  const texts = [
    "Mine, mine",
    "Runs ",
    "Needs the integration mine.",
    "Needs token.",
    "Documentation:",
    "A long story.",
  ];
  expect(order(saidOf(flavor), texts)).toEqual(texts);
});
