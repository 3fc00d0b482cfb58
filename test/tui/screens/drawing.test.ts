import { describe, expect, test } from "bun:test";
import fc from "fast-check";
import { componentType, componentTypeIds } from "../../../src/core/componentType.ts";
import { asciiGlyphs } from "../../../src/core/glyphs.ts";
import { stackDrawing } from "../../../src/tui/screens/picture/drawing.ts";
import type { DrawnPart, DrawnParts } from "../../../src/tui/screens/picture/places.ts";
import { lineText, lineWidth } from "../../../src/tui/widgets/line.ts";

const part = (name: string, flavor: string, fact = ""): DrawnPart => ({
  name,
  flavor,
  shown: fact === "" ? {} : { path: fact },
});
const prod: DrawnParts = {
  orchestrator: [part("k8s", "kubernetes")],
  artifact_store: [part("s3-prod", "s3", "s3://ml/prod")],
  container_registry: [part("ecr", "aws")],
  experiment_tracker: [part("mlf", "mlflow"), part("wandb", "wandb")],
};

function drawn(parts: DrawnParts, width: number, height: number): readonly string[] {
  return stackDrawing(parts, width, height).map((line) => lineText(line).trimEnd());
}

describe("the picture of a stack", () => {
  test("has the orchestrator in the middle, arrows, and what says most", () => {
    expect(drawn(prod, 100, 30)).toEqual([
      "                                        ┌ orchestrator ───┐       ┌ artifact store ────┐",
      "                                        │                 │       │ s3-prod  s3        │",
      "           ┌ container registry ┐       │                 │──────▸│ s3://ml/prod       │",
      "           │ ecr  aws           │──────▸│ k8s  kubernetes │       └────────────────────┘",
      "           └────────────────────┘       │                 │       ┌ experiment tracker ┐",
      "                                        │                 │       │ mlf  mlflow        │",
      "                                        │                 │──────▸│ wandb  wandb       │",
      "                                        └─────────────────┘       └────────────────────┘",
    ]);
  });

  test("says what is missing", () => {
    const text = drawn({}, 80, 20).join("\n");
    expect(text.match(/needed/g)).toHaveLength(2);
  });

  test("shows every component of the fullest stack on the smallest and the largest screen", () => {
    const full: DrawnParts = Object.fromEntries(
      componentTypeIds.map((type, i) => [type, [part(`n${i}`, "flavor", "an address")]]),
    );
    for (const [width, height] of [
      [60, 13],
      [80, 21],
      [120, 37],
      [200, 57],
    ] as const) {
      const rows = drawn(full, width, height);
      expect(rows.length).toBeLessThanOrEqual(height);
      for (const i of componentTypeIds.keys()) expect(rows.join("\n")).toMatch(new RegExp(`\\bn${i}\\b`));
    }
  });

  test("never is wider than the screen, whatever it holds", () => {
    const anyPart = fc
      .tuple(fc.string({ unit: "grapheme" }), fc.string(), fc.string())
      .map(([a, b, c]) => part(a, b, c));
    const parts = fc.dictionary(fc.constantFrom(...componentTypeIds), fc.array(anyPart, { maxLength: 3 }));
    fc.assert(
      fc.property(parts, fc.integer({ min: 60, max: 200 }), fc.integer({ min: 13, max: 57 }), (each, width, height) =>
        stackDrawing(each, width, height).every((line) => lineWidth(line) <= width),
      ),
    );
  });

  test("can be drawn in ASCII", () => {
    expect(asciiGlyphs(drawn(prod, 80, 20).join("\n"))).toMatch(/^[\x20-\x7e\n]*$/);
  });

  test("goes the other way where the orchestrator gives work away", () => {
    const { title } = componentType("step_operator");
    const rows = drawn({ step_operator: [part("sm", "sagemaker")] }, 80, 20);
    expect(rows.some((row) => row.includes(title))).toBe(true);
    expect(rows.join("\n")).toContain("◂─");
  });
});
