import { expect, test } from "bun:test";
import fc from "fast-check";
import { readJson, writeJson } from "../../../src/core/value/json.ts";
import { objectOf, sameValue, type Value } from "../../../src/core/value/value.ts";
import { anyValue } from "./arbitrary.ts";

function read(text: string): Value {
  const result = readJson(text);
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

test("every value survives being written and read", () => {
  fc.assert(
    fc.property(anyValue, fc.constantFrom(0, 2), (value, indent) =>
      sameValue(read(writeJson(value, { indent })), value),
    ),
  );
});

test("what is written can be read by JavaScript's own reader", () => {
  fc.assert(
    fc.property(anyValue, (value) => {
      JSON.parse(writeJson(value));
    }),
  );
});

test("whole numbers and floats stay apart, at any size", () => {
  expect(read("2")).toBe(2n);
  expect(read("2.0")).toBe(2);
  expect(writeJson(2)).toBe("2.0");
  expect(writeJson(read("1000000000000000000000000000000"))).toBe("1000000000000000000000000000000");
  expect(writeJson(read("1e16"))).toBe("10000000000000000.0");
  expect(Object.is(read("-0.0"), -0)).toBe(true);
  expect(writeJson(-0)).toBe("-0.0");
  expect(read("1e999")).toBe(Number.POSITIVE_INFINITY);
});

test("a key named __proto__ is only a key", () => {
  const value = read('{"__proto__": {"polluted": true}}');
  expect(writeJson(value)).toBe('{"__proto__":{"polluted":true}}');
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
});

test.each([
  ['{"a": 1,}', 1, 9, "a key in double quotes"],
  ["[1, 2", 1, 6, "a comma or ]"],
  ['{"a": 1,\n "a": 2}', 2, 2, "twice"],
  ["{'a': 1}", 1, 2, "double quotes"],
  ["yes", 1, 1, "a value was expected; texts need"],
  ["", 1, 1, "missing"],
  ["01", 1, 1, "a value was expected"],
  ['"a', 1, 1, "not closed"],
  ["1 2", 1, 3, "nothing more"],
])("%p is refused with its place", (text, line, column, words) => {
  const result = readJson(text);
  if (result.ok) throw new Error("was read");
  expect(result.error.message).toContain(words);
  expect([result.error.line, result.error.column]).toEqual([line, column]);
});

test("endless nesting is refused, not a crash", () => {
  expect(readJson("[".repeat(100_000)).ok).toBe(false);
});

test("equality looks at meaning", () => {
  expect(sameValue(2n, 2)).toBe(false);
  expect(
    sameValue(
      objectOf([
        ["a", 1n],
        ["b", null],
      ]),
      objectOf([
        ["b", null],
        ["a", 1n],
      ]),
    ),
  ).toBe(true);
  expect(sameValue(objectOf([["a", null]]), objectOf([]))).toBe(false);
  expect(sameValue([], objectOf([]))).toBe(false);
});
