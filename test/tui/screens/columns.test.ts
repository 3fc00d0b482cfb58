import { describe, expect, test } from "bun:test";
import fc from "fast-check";
import { cells, columnWidths, totalOf, widestOf } from "../../../src/tui/screens/columns.ts";
import { lineText, lineWidth } from "../../../src/tui/widgets/line.ts";

describe("columns", () => {
  test("are as wide as their texts where there is room", () => {
    expect(columnWidths([10, 12, 7], 40, [[1, 0]])).toEqual([10, 12, 7]);
    expect(totalOf([10, 12, 7])).toBe(33);
  });

  test("are cut one after the other, and go away before they say nothing", () => {
    const cuts = [
      [1, 6],
      [0, 8],
      [1, 0],
    ] as const;
    expect(columnWidths([10, 12, 7], 30, cuts)).toEqual([10, 9, 7]);
    expect(columnWidths([10, 12, 7], 26, cuts)).toEqual([9, 6, 7]);
    expect(columnWidths([10, 12, 7], 22, cuts)).toEqual([8, 0, 7]);
  });

  test("never take more than the room, if they may be cut so far", () => {
    const width = fc.integer({ min: 0, max: 60 });
    fc.assert(
      fc.property(width, width, width, fc.integer({ min: 20, max: 120 }), (a, b, c, room) => {
        const widths = columnWidths([a, b, c], room, [
          [1, 8],
          [0, 8],
          [2, 0],
          [1, 0],
        ]);
        expect(totalOf(widths)).toBeLessThanOrEqual(room);
      }),
    );
  });

  test("are measured on all of a long list: no number at its end is cut", () => {
    const items = Array.from({ length: 10_000 }, (_, i) => `in ${i} stacks`);
    expect(widestOf(items, (item) => item, 40)).toBe("in 9999 stacks".length);
    expect(widestOf([...items, "日本語日本語日本語"], (item) => item, 40)).toBe(18);
  });

  test("show of a long name its beginning and its end, with what the filter found in both lit", () => {
    const spans = cells([{ text: "training-eu-west-1-copy", width: 14, isName: true, filter: "copy" }]);
    expect(lineText(spans)).toBe("training-…copy");
    expect(spans.filter(({ style }) => style === "match").map(({ text }) => text)).toEqual(["copy"]);
  });

  test("stay below each other whatever is in a name", () => {
    const items = ["plain", "日本語", "a\u001b[31mb", "\u202egnp", "🚀"];
    const name = widestOf(items, (item) => item, 30);
    for (const item of items) {
      const line = cells([
        { text: item, width: name, filter: "b" },
        { text: "s3", width: 4 },
      ]);
      expect(lineWidth(line)).toBe(name + 2 + 4);
      expect(lineText(line)).toEndWith("  s3  ");
    }
  });
});
