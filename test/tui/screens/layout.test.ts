import { describe, expect, test } from "bun:test";
import fc from "fast-check";
import { paneCount, placePanes } from "../../../src/tui/screens/layout.ts";

const panes = [
  { name: "slots", share: 5 },
  { name: "candidates", share: 5 },
  { name: "details", share: 5 },
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
