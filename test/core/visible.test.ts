import { expect, test } from "bun:test";
import fc from "fast-check";
import { visible } from "../../src/core/visible.ts";

const dangerous = /[\x00-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2028\u2029\u2060-\u2069\ufeff]/;

test("no single code point reaches the terminal as a control or an invisible character", () => {
  const leaks: string[] = [];
  for (let code = 0; code <= 0x10ffff; code++) {
    const shown = visible(String.fromCodePoint(code));
    if (dangerous.test(shown) || shown.length === 0) leaks.push(code.toString(16));
  }
  expect(leaks).toEqual([]);
});

test("nor does any mixture of them", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: "binary" }),
      (text) => !dangerous.test(visible(text).replaceAll(/\p{Extended_Pictographic}[\ufe0f\u200d]*/gu, "")),
    ),
  );
});

test.each([
  ["plain text", "plain text"],
  ["\x1b]52;c;aGk=\x07", "^[]52;c;aGk=^G"],
  ["\u202egnp.exe", "\\u{202e}gnp.exe"],
  ["a\u200bb", "a\\u{200b}b"],
  ["名前 👩‍💻 é", "名前 👩‍💻 é"],
  ["tab\tline\n", "tab^Iline^J"],
])("%p is shown as %p", (text, shown) => {
  expect(visible(text)).toBe(shown);
});

test("marks heaped on a letter are cut to four and the rest is shown by number", () => {
  expect(visible(`a${"\u0301".repeat(6)}`)).toBe(`a${"\u0301".repeat(4)}\\u{301}\\u{301}`);
});

test("long texts are cut", () => {
  expect(visible("x".repeat(5000)).length).toBe(4097);
});
