import { expect, test } from "bun:test";
import { bestOf, type Measure, overBudget, table } from "./budgets.ts";
import { median, quantile } from "./statistics.ts";

const command: Measure = { name: "a  version", value: 6, unit: "ms", yardstick: 5, budget: 1.5 };

test("a figure with a yardstick is judged by its ratio, one without by its value", () => {
  expect(overBudget(command)).toBe(false);
  expect(overBudget({ ...command, value: 8 })).toBe(true);
  expect(overBudget({ name: "e  written at rest", value: 0, unit: "B", budget: 0 })).toBe(false);
  expect(overBudget({ name: "e  written at rest", value: 1, unit: "B", budget: 0 })).toBe(true);
});

test("a figure that could not be taken is over budget", () => {
  expect(overBudget({ ...command, value: Number.NaN })).toBe(true);
});

test("of several attempts the best of each figure counts", () => {
  const slow = { ...command, value: 9 };
  const lost = { ...command, value: Number.NaN };
  expect(bestOf([], [slow])).toEqual([slow]);
  expect(bestOf([slow], [command])).toEqual([command]);
  expect(bestOf([command], [slow])).toEqual([command]);
  expect(bestOf([command], [lost])).toEqual([command]);
  expect(bestOf([lost], [slow])).toEqual([slow]);
  const other = { ...slow, name: "a  --help" };
  expect(bestOf([slow, other], [command])).toEqual([command, other]);
});

test("the table names what is over budget", () => {
  const over = table([command, { ...command, name: "a  --help", value: 10 }])
    .split("\n")
    .filter((line) => line.includes("OVER"));
  expect(over).toHaveLength(1);
  expect(over[0]).toContain("a  --help");
  expect(over[0]).toContain("2.00×");
});

test("quantiles are values that were measured", () => {
  expect(median([5, 1, 3])).toBe(3);
  expect(quantile([1, 2, 3, 4], 0.99)).toBe(4);
  expect(median([])).toBeNaN();
});
