import { expect, test } from "bun:test";
import fc from "fast-check";
import { changedCells, fewerSteps } from "../../build/ink/changedCells.ts";
import { Emulator } from "../e2e/harness/emulator.ts";

const columns = 24;
const looks = ["1", "2", "7", "4", "38;5;81", "38;2;10;20;30", "31", "48;5;9", "90"] as const;
const ends: Readonly<Record<string, string>> = { "1": "22", "2": "22", "7": "27", "4": "24", "48;5;9": "49" };

/** A piece of a row with or without a style, as Ink closes it. */
const piece = fc
  .tuple(fc.option(fc.constantFrom(...looks)), fc.stringMatching(/^[a-c │─●✓…]{0,6}$/u))
  .map(([look, text]) => (look === null ? text : `\x1b[${look}m${text}\x1b[${ends[look] ?? "39"}m`));
const nested = fc.tuple(piece, piece).map(([one, two]) => `\x1b[7m${one}${two}\x1b[27m`);
const link = fc
  .tuple(fc.constantFrom("a", "b"), piece)
  .map(([page, text]) => `\x1b]8;id=${page};https://${page}.org\x07${text}\x1b]8;;\x07`);
const row = fc
  .array(fc.oneof({ weight: 4, arbitrary: piece }, { weight: 1, arbitrary: nested }, { weight: 1, arbitrary: link }), {
    maxLength: 5,
  })
  .map((pieces) => pieces.join(""))
  .filter((text) => widthOf(text) <= columns);

function widthOf(text: string): number {
  return text.replaceAll(/\x1b\[[\d;]*m|\x1b\]8;[^\x07]*\x07/g, "").length;
}

function cellsAfter(...writes: readonly string[]): readonly unknown[] {
  const screen = new Emulator({ columns, rows: 2 }, () => undefined);
  for (const text of writes) screen.feed(new TextEncoder().encode(text));
  return Array.from({ length: columns }, (_, column) => {
    const cell = screen.cell(column, 0);
    return { ...cell, text: cell?.text === "" ? " " : cell?.text, link: screen.link(column, 0) };
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

test("a link stays one, and is ended", () => {
  const linked = (text: string) => `see \x1b]8;id=m1;https://zenml.io\x07${text}\x1b]8;;\x07 now`;
  expect(changedCells("see none now", linked("here"), columns)).toBe(`\x1b[5G${linked("here").slice(4, -4)}`);
});

test("rows that stay are passed over at once", () => {
  const [before, fewer] = ["a\x1b[E\x1b[E\x1b[E\x1b[4Gb\x1b[Ec", "a\x1b[3E\x1b[4Gb\x1b[Ec"];
  expect(fewerSteps(before)).toBe(fewer);
});

test("rows with more than styles, links and narrow signs are left to Ink", () => {
  expect(changedCells("漢字", "漢", columns)).toBeUndefined();
  expect(changedCells("a", "\x1b]8;;https://a\x07a", columns)).toBeUndefined();
  expect(changedCells("a", "\x1b]0;title\x07a", columns)).toBeUndefined();
  expect(changedCells("a", "\x1b[1ma", columns)).toBeUndefined();
  expect(changedCells("a", "b".repeat(columns + 1), columns)).toBeUndefined();
});
