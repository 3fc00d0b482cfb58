import { expect, test } from "bun:test";
import { toolProgressLine } from "../../src/cli/output/toolProgressLine.ts";

const torch = { step: "downloading", what: "torch-2.4.0.whl", done: 2 ** 29, total: 2 ** 30, unit: "bytes" } as const;

test("a download is told with its amount, and its name where that fits", () => {
  expect(toolProgressLine(torch, 80)).toMatch(/^ 50% █{10}░{10} {2}512 MiB of .* {2}downloading torch-2\.4\.0\.whl$/);
  expect(toolProgressLine(torch, 55)).not.toContain("torch");
});

test("what cannot be counted has no line; a name that could act on the terminal is escaped", () => {
  expect(toolProgressLine({ step: "resolving", what: "a", done: 3, total: null, unit: "packages" }, 80)).toBe("");
  expect(toolProgressLine({ ...torch, what: "a\u001b[2J" }, 80)).toContain("a^[[2J");
});
