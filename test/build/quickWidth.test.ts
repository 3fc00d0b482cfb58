import { expect, test } from "bun:test";
import stringWidth from "string-width";
import { narrow } from "../../src/core/narrow.ts";

const isNarrow = new RegExp(`^[${narrow}]$`);

test("what the build counts as one cell is one cell wide, alone and beside any other such character", () => {
  const all = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code)).filter((char) =>
    isNarrow.test(char),
  );
  expect(all.length).toBeGreaterThan(900);
  expect(all.filter((char) => stringWidth(char) !== 1)).toEqual([]);
  const pairs = all.flatMap((char) => ["a", "─", "é", "·"].flatMap((other) => [char + other, other + char]));
  expect(pairs.filter((pair) => stringWidth(pair) !== 2)).toEqual([]);
  expect(stringWidth(all.join(""))).toBe(all.length);
});
