import { expect, test } from "bun:test";
import { counted } from "../../src/core/counted.ts";
import { listed } from "../../src/core/listed.ts";

test("things are counted as people say it", () => {
  expect([0, 1, 3].map((count) => counted(count, "stack"))).toEqual(["no stacks", "1 stack", "3 stacks"]);
  expect(counted(2, "entry", "entries")).toBe("2 entries");
});

test("names are listed as people say it", () => {
  expect([[], ["a"], ["a", "b"], ["a", "b", "c"]].map(listed)).toEqual(["", "a", "a and b", "a, b and c"]);
});
