import { describe, expect, test } from "bun:test";
import fc from "fast-check";
import type { DiffRow } from "../../../src/core/diff/row.ts";
import { diffHead, diffLines } from "../../../src/tui/widgets/diffLines.ts";
import { type Line, lineText, lineWidth } from "../../../src/tui/widgets/line.ts";

const titles = { left: "prod", right: "staging" };
const rows: readonly DiffRow[] = [
  { group: ["artifact store", "s3-prod"], name: "path", kind: "changed", left: "s3://ml/prod", right: "s3://ml/stage" },
  { group: ["artifact store", "s3-prod"], name: "key", kind: "removed", left: "{{aws.key}}" },
  { group: ["artifact store"], name: "component", kind: "changed", left: "a", right: "b", note: "changed here" },
  { group: ["alerter"], name: "component", kind: "added", right: "slack" },
];

function texts(lines: readonly Line[]): readonly string[] {
  return lines.map((line) => lineText(line).trimEnd());
}

describe("a comparison", () => {
  test("has two columns where there is room", () => {
    expect(texts(diffHead(titles, rows, 96))).toEqual([`${" ".repeat(18)}prod${" ".repeat(36)}staging`]);
    expect(texts(diffLines(rows, 96))).toEqual([
      " artifact store",
      "   s3-prod",
      " ~  path          s3://ml/prod                            s3://ml/stage",
      " -  key           {{aws.key}}",
      "",
      " ~  component     a                                       b",
      "    changed here",
      "",
      " alerter",
      " +  component                                             slack",
    ]);
  });

  test("has both sides below each other where there is none", () => {
    expect(texts(diffHead(titles, rows, 56))).toEqual([" - prod", " + staging"]);
    expect(texts(diffLines(rows.slice(0, 2), 56))).toEqual([
      " artifact store",
      "   s3-prod",
      " ~  path",
      "     -  s3://ml/prod",
      "     +  s3://ml/stage",
      " -  key",
      "     -  {{aws.key}}",
    ]);
  });

  test("fits into any width and loses nothing of either side", () => {
    const text = fc.string({ unit: "grapheme", minLength: 1, maxLength: 200 });
    fc.assert(
      fc.property(fc.array(fc.tuple(text, text, text)), fc.integer({ min: 40, max: 200 }), (all, width) => {
        const made = all.map(([name, left, right]): DiffRow => ({ group: [name], name, kind: "changed", left, right }));
        const lines = [...diffHead(titles, made, width), ...diffLines(made, width)];
        expect(lines.every((line) => lineWidth(line) <= width)).toBe(true);
      }),
    );
    const long = "word ".repeat(60).trim();
    const whole = texts(diffLines([{ group: [], name: "x", kind: "removed", left: long }], 120)).join(" ");
    expect(whole.match(/word/g)).toHaveLength(60);
  });
});
