import { describe, expect, test } from "bun:test";
import { stripVTControlCharacters } from "node:util";
import fc from "fast-check";
import { cut, fit, widthOf } from "../../../src/tui/widgets/cells.ts";
import { highlight } from "../../../src/tui/widgets/highlight.ts";
import { leftRight, lineText, lineWidth, paint } from "../../../src/tui/widgets/line.ts";
import { darkTheme, plainTheme, themeOf } from "../../../src/tui/widgets/theme.ts";
import { windowOf } from "../../../src/tui/widgets/window.ts";
import { wrapLines } from "../../../src/tui/widgets/wrap.ts";

const text = fc.string({ unit: "binary" });
const spans = fc.array(fc.record({ text, style: fc.constantFrom("dim" as const, "bad" as const, "plain" as const) }));

describe("a painted row", () => {
  test("is exactly as wide as it must be, whatever the text", () => {
    fc.assert(
      fc.property(spans, fc.integer({ min: 0, max: 40 }), (line, width) => {
        const row = paint(line, darkTheme, width, "cursor");
        const shown = stripVTControlCharacters(row);
        expect(widthOf(shown)).toBe(width);
        expect(shown).not.toMatch(/[\n\r\t\u001b]/);
      }),
    );
  });

  test("never lets an escape sequence of the text through", () => {
    expect(stripVTControlCharacters(paint("a\u001b[2Jb\u202e", plainTheme))).toBe("a^[[2Jb\\u{202e}");
  });

  test("keeps the look of the whole row behind a styled piece", () => {
    const { on, off } = darkTheme.looks.cursor;
    const bad = darkTheme.looks.bad;
    expect(paint([{ text: "a", style: "bad" }, { text: "b" }], darkTheme, 3, "cursor")).toBe(
      `${on}${bad.on}a${bad.off}${on}b ${off}`,
    );
  });

  test("has no colours under NO_COLOR, and only ASCII when asked", () => {
    const colours = /\u001b\[3[0-9]m/;
    expect(paint([{ text: "x", style: "bad" }], themeOf({ depth: "16" }))).toMatch(colours);
    expect(paint([{ text: "x", style: "bad" }], themeOf({ depth: "none" }))).not.toMatch(colours);
    expect(paint("┌ ✓ › ● · — … ┐", themeOf({ depth: "none", ascii: true }))).toBe("+ v > * - - ~ +");
  });
});

test("texts are cut by cells, not by characters", () => {
  expect(cut("漢字漢字", 5)).toBe("漢字…");
  expect(cut("漢字漢字", 4)).toBe("漢…");
  expect(fit("漢", 4)).toBe("漢  ");
  expect(fit("abc", 2)).toBe("a…");
});

test("left and right share a row, and the right part stays", () => {
  expect(lineText(leftRight("left", "right", 12))).toBe("left   right");
  expect(lineText(leftRight("a long left part", "right", 12))).toBe("a long…right");
});

describe("wrapping", () => {
  test("breaks at blanks, and long words", () => {
    const rows = wrapLines(["one two three", "s3://a-very-long-path"], 9).map(lineText);
    expect(rows).toEqual(["one two ", "three", "s3://", "a-very-", "long-path"]);
  });

  test("breaks addresses and JSON behind a sign", () => {
    const rows = (line: string, width: number) => wrapLines([line], width).map(lineText);
    expect(rows("see https://docs.example.com/stacks/orchestrators?page=2", 32)).toEqual([
      "see ",
      "https://docs.example.com/stacks/",
      "orchestrators?page=2",
    ]);
    expect(rows('{"memory":"4Gi","cpu":"2"}', 18)).toEqual(['{"memory":"4Gi",', '"cpu":"2"}']);
  });

  test("keeps a value below its value, or below its name where that leaves too little room", () => {
    const line = [
      { text: "name  ", style: "dim" as const },
      { text: "a longer value", hangs: true },
    ];
    const rows = (width: number) => wrapLines([line], width).map((row) => lineText(row).trimEnd());
    expect(rows(14)).toEqual(["name  a longer", "      value"]);
    expect(rows(12)).toEqual(["name", "  a longer", "  value"]);
  });

  test("keeps a word whole that has a row of its own, further left or in several pieces", () => {
    const below = [{ text: "a-name  " }, { text: "internationalisation helps", hangs: true }];
    expect(wrapLines([below], 24).map((row) => lineText(row).trimEnd())).toEqual([
      "a-name",
      "  internationalisation",
      "  helps",
    ]);
    const pieces = [{ text: "it is " }, { text: "k8s", style: "match" as const }, { text: "-prod, then" }];
    expect(wrapLines([pieces], 12).map((row) => lineText(row).trimEnd())).toEqual(["it is", "k8s-prod,", "then"]);
  });

  test("no row is wider than asked, and nothing is lost but blanks", () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.record({ text: fc.string({ unit: "grapheme-composite" }), hangs: fc.boolean() }))),
        fc.integer({ min: 2, max: 20 }),
        (lines, width) => {
          const rows = wrapLines(lines, width);
          for (const row of rows) expect(lineWidth(row)).toBeLessThanOrEqual(width);
        },
      ),
    );
    expect(wrapLines(["a\nb"], 5).map(lineText)).toEqual(["a", "b"]);
  });
});

test("a filter lights what it matched, and loses no letter", () => {
  expect(highlight("S3-prod", "s3 od")).toEqual([
    { text: "S3", style: "match" },
    { text: "-pr" },
    { text: "od", style: "match" },
  ]);
  fc.assert(
    fc.property(text, text, (shown, filter) => {
      expect(lineText(highlight(shown, filter))).toBe(shown);
    }),
  );
});

/** What is lit, in brackets. */
function lit(...given: Parameters<typeof highlight>): string {
  return highlight(...given)
    .map(({ text: piece, style }) => (style === "match" ? `[${piece}]` : piece))
    .join("");
}

describe("what is lit", () => {
  test("are the letters that were found, also between others", () => {
    expect(lit("vertex orchestrator", "vrtxorch")).toBe("[v]e[rt]e[x] [orch]estrator");
  });

  test("are the same letters when the end is cut off", () => {
    expect(lit("my-production-store", "prod", { shown: "my-pro…" })).toBe("my-[pro]…");
    expect(lit("my-production-store", "store", { shown: "my-pro…" })).toBe("my-pro…");
    expect(lit("prod", "prod", { shown: "prod   " })).toBe("[prod]   ");
  });

  test("are whole characters as people see them", () => {
    expect(lit("caffe\u0301 bar", "cafe bar")).toBe("[caf]f[e\u0301] [bar]");
  });

  test("is beside a name only what was not found in it, or stands there as a whole", () => {
    expect(lit("Apache parade", "prd", { name: "prod" })).toBe("Apache parade");
    expect(lit("s3", "s3", { name: "s3-prod" })).toBe("[s3]");
    expect(lit("kubernetes", "kbr", { name: "prod" })).toBe("[k]u[b]e[r]netes");
  });
});

describe("the window of a list", () => {
  test("keeps the cursor in view and moves no more than needed", () => {
    fc.assert(
      fc.property(
        fc.nat(200),
        fc.nat(200),
        fc.integer({ min: 1, max: 30 }),
        fc.integer({ min: 1, max: 200 }),
        (at, top, height, total) => {
          const cursor = at % total;
          const first = windowOf(cursor, top, height, total);
          expect(first).toBeGreaterThanOrEqual(0);
          expect(first).toBeLessThanOrEqual(Math.max(0, total - height));
          expect(cursor).toBeGreaterThanOrEqual(first);
          expect(cursor).toBeLessThan(first + height);
          expect(windowOf(cursor, first, height, total)).toBe(first);
        },
      ),
    );
  });

  test("shows two rows around the cursor", () => {
    expect(windowOf(7, 0, 10, 100)).toBe(0);
    expect(windowOf(8, 0, 10, 100)).toBe(1);
    expect(windowOf(99, 0, 10, 100)).toBe(90);
  });
});
