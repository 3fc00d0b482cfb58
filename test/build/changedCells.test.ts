import { expect, test } from "bun:test";
import fc from "fast-check";
import { changedCells } from "../../build/ink/changedCells.ts";
import { Emulator } from "../e2e/harness/emulator.ts";

const columns = 24;
const looks = ["1", "2", "7", "4", "38;5;81", "38;2;10;20;30", "31", "48;5;9", "90"] as const;
const ends: Readonly<Record<string, string>> = { "1": "22", "2": "22", "7": "27", "4": "24", "48;5;9": "49" };

/** A piece of a row with or without a style, as Ink closes it. */
const piece = fc
  .tuple(fc.option(fc.constantFrom(...looks)), fc.stringMatching(/^[a-c │─●✓…]{0,6}$/u))
  .map(([look, text]) => (look === null ? text : `\x1b[${look}m${text}\x1b[${ends[look] ?? "39"}m`));
const nested = fc.tuple(piece, piece).map(([one, two]) => `\x1b[7m${one}${two}\x1b[27m`);
const row = fc
  .array(fc.oneof({ weight: 4, arbitrary: piece }, { weight: 1, arbitrary: nested }), { maxLength: 5 })
  .map((pieces) => pieces.join(""))
  .filter((text) => widthOf(text) <= columns);

function widthOf(text: string): number {
  return text.replaceAll(/\x1b\[[\d;]*m/g, "").length;
}

function cellsAfter(...writes: readonly string[]): readonly unknown[] {
  const screen = new Emulator({ columns, rows: 2 }, () => undefined);
  for (const text of writes) screen.feed(new TextEncoder().encode(text));
  return Array.from({ length: columns }, (_, column) => {
    const cell = screen.cell(column, 0);
    return { ...cell, text: cell?.text === "" ? " " : cell?.text };
  });
}

test("a row that was changed looks like one that was written anew", () => {
  fc.assert(
    fc.property(row, row, (before, next) => {
      const bytes = changedCells(before, next, columns);
      expect(bytes).toBeDefined();
      expect(cellsAfter(before, "\r", bytes ?? "")).toEqual(cellsAfter(next));
    }),
    { numRuns: 600 },
  );
});

test("a row that stays needs no bytes, one changed sign only a few", () => {
  const line = "\x1b[38;5;244m│\x1b[39m name      \x1b[2mflavor\x1b[22m";
  expect(changedCells(line, line, columns)).toBe("");
  expect(changedCells(line, line.replace("name", "nama"), columns)).toBe("\x1b[6Ga");
});

test("rows with more than styles and narrow signs are left to Ink", () => {
  expect(changedCells("漢字", "漢", columns)).toBeUndefined();
  expect(changedCells("a", "\x1b]8;;https://a\x07a\x1b]8;;\x07", columns)).toBeUndefined();
  expect(changedCells("a", "\x1b[1ma", columns)).toBeUndefined();
  expect(changedCells("a", "b".repeat(columns + 1), columns)).toBeUndefined();
});
