import { expect, test } from "bun:test";
import fc from "fast-check";
import { cutToWidth, textWidth } from "../../src/core/textWidth.ts";

test.each([
  ["", 0],
  ["abc", 3],
  ["●", 1],
  ["日本語", 6],
  ["é", 1],
  ["e\u0301", 1],
  ["한글", 4],
  ["ｆｕ", 4],
  ["🚀", 2],
  ["👩‍💻", 2],
  ["👍🏽", 2],
  ["🇩🇪", 2],
  ["❤️", 2],
  ["❤", 1],
])("%p takes %d columns", (text, width) => {
  expect(textWidth(text)).toBe(width);
  expect(textWidth(text)).toBe(Bun.stringWidth(text));
});

/** Never alone in a text: the vowels and finals of Hangul. */
const loneJamo = /[\u1160-\u11ff\ud7b0-\ud7ff]/;

test("nearly every letter of the world is as wide as Bun says", () => {
  const wrong: string[] = [];
  for (let code = 0x20; code < 0x20000; code++) {
    const char = String.fromCodePoint(code);
    if (!/[\p{L}\p{N}\p{P}\p{S}]/u.test(char) || loneJamo.test(char)) continue;
    if (textWidth(char) !== Bun.stringWidth(char)) wrong.push(code.toString(16));
  }
  expect(wrong.length).toBeLessThan(20);
});

test("what is cut fits", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), fc.nat({ max: 12 }), (text, columns) => {
      expect(textWidth(cutToWidth(text, columns))).toBeLessThanOrEqual(columns);
    }),
  );
});
