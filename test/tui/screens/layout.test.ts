import { describe, expect, test } from "bun:test";
import fc from "fast-check";
import { paneCount, placePanes } from "../../../src/tui/screens/layout.ts";

const panes = [
  { name: "slots", wants: 36, least: 30 },
  { name: "candidates", wants: 50, least: 34 },
  { name: "details", wants: 500, least: 32 },
] as const;
const names = panes.map(({ name }) => name);

describe("panes", () => {
  test("are one below 80 columns, two below 120, then three", () => {
    expect([60, 79, 80, 119, 120, 200].map(paneCount)).toEqual([1, 1, 2, 2, 3, 3]);
  });

  test("show the one with the cursor, and what its cursor changes beside it", () => {
    const shown = (focus: (typeof names)[number], columns: number) =>
      placePanes(panes, focus, columns).map(({ name }) => name);
    expect(shown("candidates", 60)).toEqual(["candidates"]);
    expect(shown("slots", 80)).toEqual(["slots", "candidates"]);
    expect(shown("candidates", 80)).toEqual(["candidates", "details"]);
    expect(shown("details", 80)).toEqual(["candidates", "details"]);
    expect(shown("details", 120)).toEqual([...names]);
  });

  test("get what they need, then the first ones what they want, the last one the rest", () => {
    const widths = (columns: number, focus: (typeof names)[number] = "slots") =>
      placePanes(panes, focus, columns).map(({ width }) => width);
    expect(widths(200)).toEqual([36, 50, 114]);
    expect(widths(120)).toEqual([36, 50, 34]);
    expect(widths(80)).toEqual([36, 44]);
    expect(widths(80, "details")).toEqual([48, 32]);
    expect(widths(60)).toEqual([60]);
  });

  test("fill the width exactly, whatever it is", () => {
    fc.assert(
      fc.property(fc.integer({ min: 60, max: 500 }), fc.constantFrom(...names), (columns, focus) => {
        const placed = placePanes(panes, focus, columns);
        expect(placed.reduce((sum, { width }) => sum + width, 0)).toBe(columns);
        expect(placed.map(({ name }) => name)).toContain(focus);
        expect(placed.every(({ width }) => width >= 20)).toBe(true);
      }),
    );
  });
});
