import { expect, test } from "bun:test";
import type { FlavorSpec, JsonSchema } from "../../src/core/flavor.ts";
import { flavorFindings } from "../../src/core/flavorFindings.ts";

function found(schema: JsonSchema): readonly string[] {
  const spec: FlavorSpec = {
    ...{ type: "alerter", name: "a", title: "A", summary: "" },
    origin: { kind: "built-in" },
    schema,
    ...{ rules: [], stackRules: [], traits: {} },
  };
  return flavorFindings(spec, new Set(["chosen_secret"])).map(({ rule, at }) => `${rule} ${at.field ?? ""}`);
}

const text: JsonSchema = { type: "string" };

test("texts whose names look like secrets are told, unless they are marked, the type's own, or hold the name of a secret", () => {
  const schema: JsonSchema = {
    properties: {
      api_key: text,
      db_password: text,
      token: { ...text, sensitive: true },
      secret: { ...text, format: "password", writeOnly: true },
      max_tokens: { type: "integer" },
      tokenizer: text,
      key: text,
      chosen_secret: text,
      authentication_secret: text,
    },
  };
  expect(found(schema)).toEqual(["flavor-secret-unmarked api_key", "flavor-secret-unmarked db_password"]);
});

test("names of fields that cannot be typed as a flag are told", () => {
  const [none, noFlags] = [
    ["", "a b", "a=b", "a\u001b[2J"],
    ["a-b", "a.b", "1a"],
  ];
  const names = [...none, ...noFlags, "größe", "_a1"];
  const schema: JsonSchema = { properties: Object.fromEntries(names.map((name) => [name, text])) };
  expect(found(schema)).toEqual([
    ...none.map((name) => `flavor-field-name ${name}`),
    ...noFlags.map((name) => `flavor-field-no-flag ${name}`),
  ]);
});

test("a schema without end is told, one that only repeats itself is not", () => {
  const tree: JsonSchema = {
    type: "object",
    properties: { children: { type: "array", items: { $ref: "#/$defs/tree" } } },
  };
  expect(found({ properties: { tree: { $ref: "#/$defs/tree" } }, $defs: { tree } })).toEqual(["flavor-cycle tree"]);
  expect(found({ properties: { all: { type: "array", items: { $ref: "#" } } } })).toEqual(["flavor-cycle all"]);
  expect(found({ properties: { a: { $ref: "#/$defs/x" }, b: { $ref: "#/$defs/x" } }, $defs: { x: text } })).toEqual([]);
});

test("a few definitions that stand for very many parts are told, in no time", () => {
  const levels = Array.from({ length: 15 }, (_, i) => i);
  const $defs = Object.fromEntries(
    levels.map((i): [string, JsonSchema] => {
      const next = { $ref: `#/$defs/d${i + 1}` };
      return [`d${i}`, i === 14 ? text : { type: "object", properties: { a: next, b: next } }];
    }),
  );
  expect(found({ properties: { bomb: { $ref: "#/$defs/d0" } }, $defs })).toEqual(["flavor-too-large "]);
});
