import { describe, expect, test } from "bun:test";
import { hiddenText } from "../../../src/core/component.ts";
import { formDiff, type Held, isFieldChanged } from "../../../src/tui/forms/formDiff.ts";
import { flavorOf } from "../../core/configuration/flavor.ts";

const flavor = flavorOf({
  properties: { path: { type: "string" }, key: { type: "string", sensitive: true } },
});

function rows(left: Held, right: Held) {
  return formDiff(flavor, left, right).map(({ name, left: before, right: after }) => [name, before, after]);
}

const stored: Held = { values: { path: "a" }, kept: ["key"] };

describe("what differs between two states of a form", () => {
  test("is told, but for secrets", () => {
    expect(rows(stored, { values: { path: "b", key: "hush" }, kept: [] })).toEqual([
      ["path", "a", "b"],
      ["key", hiddenText, hiddenText],
    ]);
    expect(rows(stored, { values: { path: "a", key: "{{aws.key}}" }, kept: [] })).toEqual([
      ["key", hiddenText, "{{aws.key}}"],
    ]);
    expect(rows(stored, { values: { path: "a", key: null }, kept: [] })).toEqual([["key", hiddenText, "null"]]);
    expect(rows(stored, { values: { path: "a" }, kept: [] })).toEqual([["key", hiddenText, undefined]]);
  });

  test("are not two secrets that stay as they are", () => {
    expect(rows(stored, { ...stored, values: { path: "a" } })).toEqual([]);
    expect(isFieldChanged("key", stored, { ...stored })).toBe(false);
  });

  test("is a secret of eight stars beside a stored one", () => {
    const stars: Held = { values: { path: "a", key: hiddenText }, kept: [] };
    expect(rows(stored, stars)).toEqual([["key", hiddenText, hiddenText]]);
    expect(isFieldChanged("key", stored, stars)).toBe(true);
  });
});
