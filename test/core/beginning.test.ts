import { expect, test } from "bun:test";
import { beginningOf } from "../../src/core/beginning.ts";

test("of a very long text the beginning is told, and how long it is", () => {
  expect(beginningOf("a".repeat(2000))).toBe("a".repeat(2000));
  expect(beginningOf("ab".repeat(150_000))).toBe(`${"ab".repeat(1000)}… (300,000 characters)`);
  expect(beginningOf(`${"a".repeat(1999)}👍👍`)).toBe(`${"a".repeat(1999)}… (2,003 characters)`);
});
