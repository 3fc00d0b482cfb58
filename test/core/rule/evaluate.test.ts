import { expect, test } from "bun:test";
import { holds } from "../../../src/core/rule/evaluate.ts";
import type { Condition } from "../../../src/core/rule/rule.ts";
import { objectOf, type Value } from "../../../src/core/value/value.ts";

test.each<[string, Condition, Record<string, Value>, boolean]>([
  ["an integer equals the same number", { is: "equal", field: "x", value: 2 }, { x: 2n }, true],
  ["an integer equals no fraction", { is: "equal", field: "x", value: 1.5 }, { x: 1n }, false],
  ["an integer equals no text", { is: "equal", field: "x", value: "1" }, { x: 1n }, false],
  [
    "integers beyond 2^53 are compared exactly",
    { is: "below-field", field: "x", other: "y" },
    { x: 9007199254740992n, y: 9007199254740993n },
    true,
  ],
  ["an integer is below a float", { is: "below-field", field: "x", other: "y" }, { x: 1n, y: 1.5 }, true],
  ["0 is not truthy", { is: "truthy", field: "x" }, { x: 0n }, false],
  ["an empty object is not truthy", { is: "truthy", field: "x" }, { x: objectOf([]) }, false],
  ["not-a-number is truthy, as in Python", { is: "truthy", field: "x" }, { x: Number.NaN }, true],
  ["a time zone is known by its name", { is: "time-zone", field: "x" }, { x: "Europe/Berlin" }, true],
  ["a time zone is known by its older name", { is: "time-zone", field: "x" }, { x: "US/Pacific" }, true],
  ["a time zone in other letter case is unknown", { is: "time-zone", field: "x" }, { x: "EUROPE/BERLIN" }, false],
  ["an offset is no time zone", { is: "time-zone", field: "x" }, { x: "+01:00" }, false],
])("%s", (_, condition, values, wanted) => {
  expect(holds(condition, { value: (field) => values[field] })).toBe(wanted);
});
