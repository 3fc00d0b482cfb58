import { expect, test } from "bun:test";
import { hiddenSign } from "../../src/core/hiddenSign.ts";

test.each([
  ["a\u001b[2Jb", "U+001B"],
  ["\u202egnp", "U+202E"],
  ["a\u200db", "U+200D"],
  ["\u{e000}", "U+E000"],
  ["👩\u200d💻 a\u200db", "U+200D"],
  ["👩\u200d💻 and 🏳\ufe0f\u200d🌈", undefined],
  ["two\nlines\tand 漢字", undefined],
])("of %j nobody sees %p", (text, sign) => expect(hiddenSign(text)).toBe(sign));
