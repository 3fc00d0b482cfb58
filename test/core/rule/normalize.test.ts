import { expect, test } from "bun:test";
import { normalize } from "../../../src/core/rule/normalize.ts";
import { objectOf, type Value } from "../../../src/core/value/value.ts";

const address = { do: "compose", field: "address", text: "https://{site}/{part}" } as const;

/** The text that is made of these fields. */
function composed(fields: Readonly<Record<string, Value>>): Value | undefined {
  return normalize({}, address, (field) => fields[field]).address;
}

test("a text is composed of the values of other fields", () => {
  expect(composed({ site: "eu.example.com", part: 2n })).toBe("https://eu.example.com/2");
});

test("what has no place in a text leaves a gap, and is refused later by its type", () => {
  expect(composed({ site: objectOf([["a", 1n]]), part: null })).toBe("https:///");
  expect(composed({ site: ["a"] })).toBe("https:///");
});

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
