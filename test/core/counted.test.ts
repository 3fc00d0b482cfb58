import { expect, test } from "bun:test";
import { counted, unitBehind } from "../../src/core/counted.ts";

test("things are counted in words", () => {
  expect([0, 1, 2].map((count) => counted(count, "problem"))).toEqual(["no problems", "1 problem", "2 problems"]);
});

test("one of a unit is singular, whatever else is typed is not", () => {
  expect(["GPUs", "seconds", "retries", "GiB", "percent"].map((unit) => unitBehind("1", unit))).toEqual([
    "GPU",
    "second",
    "retry",
    "GiB",
    "percent",
  ]);
  expect(["0", "1.0", "3", "-1"].map((amount) => unitBehind(amount, "retries"))).toEqual(Array(4).fill("retries"));
});
