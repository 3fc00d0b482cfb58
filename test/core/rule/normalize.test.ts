import { expect, test } from "bun:test";
import { normalize } from "../../../src/core/rule/normalize.ts";
import type { Value } from "../../../src/core/value/value.ts";

const nothing = () => undefined;

test.each<[Value, Value]>([
  ["8", 8n],
  [" +7 ", 7n],
  ["1_000", 1000n],
  ["7.0", 7n],
  [7.0, 7n],
  ["7.5", 7.5],
  [7.5, 7.5],
  ["1e3", 1000],
  ["8+", "8+"],
  ["", ""],
  ["{{a.b}}", "{{a.b}}"],
  [null, null],
  [["8"], ["8"]],
])("%p reads as the number %p", (value, stored) => {
  const change = { do: "read-number", field: "cpus", whole: false } as const;
  expect(normalize({ cpus: value }, change, nothing)).toEqual({ cpus: stored });
});

test.each<[Value, Value]>([
  ["8080", 8080n],
  ["7.5", "7.5"],
  ["1e3", "1e3"],
  ["8000-8010", "8000-8010"],
])("%p reads as the whole number %p", (value, stored) => {
  const change = { do: "read-number", field: "ports", whole: true } as const;
  expect(normalize({ ports: value }, change, nothing)).toEqual({ ports: stored });
});
