import { expect, test } from "bun:test";
import { readField } from "../../../src/core/field/readValue.ts";
import type { Field, Shape } from "../../../src/core/field/shape.ts";
import { objectOf, type Value } from "../../../src/core/value/value.ts";

const text: Shape = { kind: "text" };
const any: Shape = { kind: "any" };
const list = { kind: "list", item: text } as const;
const empty = { kind: "model", fields: [], open: false } as const;
const object: Shape = { kind: "map", value: any };

function field(shape: Shape): Field {
  return {
    name: "x",
    shape,
    required: false,
    nullable: true,
    default: undefined,
    sensitive: false,
    settings: false,
    deprecated: false,
    group: "optional",
    help: "",
  };
}

/** What ZenML's rules.json states as `lax_types` and `json_text`. */
test.each<[string, Shape, Value, Value]>([
  ["yes is true", { kind: "boolean" }, "YES", true],
  ["1 is true", { kind: "boolean" }, "1", true],
  ["the number 0 is false", { kind: "boolean" }, 0n, false],
  ["a text with blanks is no boolean", { kind: "boolean" }, " true", " true"],
  ["2 is no boolean", { kind: "boolean" }, 2n, 2n],
  ["7 is an integer", { kind: "integer" }, "7", 7n],
  ["blanks, sign and underscores are fine", { kind: "integer" }, " +1_000 ", 1000n],
  [".0 is fine", { kind: "integer" }, "3.0", 3n],
  ["a fraction is not", { kind: "integer" }, "3.5", "3.5"],
  ["an exponent is not", { kind: "integer" }, "1e3", "1e3"],
  ["a whole float is an integer", { kind: "integer" }, 2, 2n],
  ["a whole float beyond 64 bits is not", { kind: "integer" }, 2 ** 63, 2 ** 63],
  ["one just within is", { kind: "integer" }, 2 ** 62, 2n ** 62n],
  ["text has up to 4300 digits", { kind: "integer" }, `-${"9".repeat(4300)}`, 1n - 10n ** 4300n],
  ["and no more", { kind: "integer" }, "9".repeat(4301), "9".repeat(4301)],
  ["true is 1", { kind: "integer" }, true, 1n],
  ["integers have any size", { kind: "integer" }, "9007199254740993", 9007199254740993n],
  ["a whole number becomes a float", { kind: "number" }, 3n, 3],
  ["floats have exponents", { kind: "number" }, "1e-7", 1e-7],
  ["inf is a float", { kind: "number" }, "-inf", Number.NEGATIVE_INFINITY],
  ["a number is no text", text, 5n, 5n],
  ["a list is JSON", list, '["a", "b"]', ["a", "b"]],
  ["an object is JSON", object, '{"a": {"b": 2.0}}', objectOf([["a", objectOf([["b", 2]])]])],
  ["a tuple is no JSON", { ...list, tuple: true }, '["a", "b"]', '["a", "b"]'],
  ["keys that a model drops are gone", { ...empty, drops: true }, objectOf([["a", 1n]]), objectOf([])],
  ["others stay, for the schema to judge", empty, objectOf([["a", 1n]]), objectOf([["a", 1n]])],
  ["text wins in a union that allows text", { kind: "union", options: [text, object] }, '{"a": 1}', '{"a": 1}'],
  ["JSON for an optional object", { kind: "union", options: [object, { kind: "boolean" }] }, "{}", objectOf([])],
  [
    "the member that fits as it stands wins",
    { kind: "union", options: [{ kind: "integer" }, { kind: "boolean" }] },
    true,
    true,
  ],
  ["else the first that can read it", { kind: "union", options: [{ kind: "boolean" }, list] }, "yes", true],
])("%s", (_, shape, value, wanted) => {
  expect(readField(field(shape), value)).toEqual({ value: wanted });
});

test("text inside a JSON object is not JSON again", () => {
  const nested: Shape = { kind: "map", value: list };
  expect(readField(field(nested), '{"a": "[1]"}')).toEqual({ value: objectOf([["a", "[1]"]]) });
});

test("text that is no JSON says where it breaks", () => {
  expect(readField(field(object), '{"a": }')).toEqual({ problem: expect.stringContaining("column 7") });
});

test("a text that is no JSON is not repeated in the reason, since it may be a secret", () => {
  for (const typed of ["hunter2", '{"hunter2": 1, "hunter2": 2}', '["a" hunter2]', "\u00e4hunter2"]) {
    const read = readField(field(object), typed);
    expect("problem" in read ? read.problem : "hunter2").not.toContain("hunter2");
  }
});

test("a hundred thousand digits that are no number are told at once", () => {
  const started = performance.now();
  const typed = `${"1".repeat(100_000)}x`;
  expect(readField(field({ kind: "number" }), typed)).toEqual({ value: typed });
  expect(performance.now() - started).toBeLessThan(1000);
});
