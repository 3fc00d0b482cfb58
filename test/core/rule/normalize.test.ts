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
