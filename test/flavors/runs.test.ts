import { expect, test } from "bun:test";
import { z } from "mlstack";
import { flavorSections } from "../../src/cli/values/flavor.ts";
import { type FlavorOrigin, runsWhere } from "../../src/core/flavor.ts";
import { loadFlavor } from "../../src/core/schema/loadFlavor.ts";
import { flavorLines as linesOf } from "../../src/tui/lines/describe.ts";
import { flavorLines as screenOf } from "../../src/tui/screens/flavor/flavorLines.ts";

const custom: FlavorOrigin = { kind: "custom", workspace: "/w", source: "flavors/mine.py" };
const imported: FlavorOrigin = { kind: "imported", from: "zenml.db" };

function flavor(implementation?: () => Promise<unknown>) {
  const definition = { name: "mine", type: "alerter" as const, configSchema: z.object({}), typeRules: () => [] };
  const loaded = loadFlavor({ ...definition, ...(implementation && { implementation }) });
  if (!loaded.ok) throw new Error(loaded.error.message);
  return { spec: loaded.value.spec, fields: loaded.value.fields };
}

const plain = flavor();
const implemented = flavor(async () => ({}));

test("a flavor without a class of its own runs in ZenML, one of yours with a class here", () => {
  const origins = [plain.spec.origin, custom, imported];
  expect(origins.map((origin) => runsWhere({ ...plain.spec, origin }))).toEqual(["in ZenML", "in ZenML", "in ZenML"]);
  expect(origins.map((origin) => runsWhere({ ...implemented.spec, origin }))).toEqual([
    "here and in ZenML",
    "here",
    "here and in ZenML",
  ]);
});

test("the command line, the screen and the talk line by line all say where a flavor runs", () => {
  for (const [each, words] of [
    [plain, "in ZenML"],
    [implemented, "here and in ZenML"],
  ] as const) {
    expect(flavorSections(each).flatMap(({ rows }) => rows)).toContainEqual(["runs", words]);
    expect(linesOf(each)).toContain(`Runs ${words}.`);
    const screen = screenOf(each, 80).map((line) =>
      typeof line === "string" ? line : line.map(({ text }) => text).join(""),
    );
    expect(screen.some((line) => /^runs +/.test(line) && line.endsWith(words))).toBe(true);
  }
});
