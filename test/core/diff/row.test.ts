import { describe, expect, test } from "bun:test";
import fc from "fast-check";
import { diffRows, diffText } from "../../../src/core/diff/row.ts";
import { isObject, objectOf } from "../../../src/core/value/value.ts";
import { anyValue } from "../value/arbitrary.ts";

const anyObject = anyValue.map((value) => (isObject(value) ? value : objectOf([["value", value]])));

describe("rows", () => {
  test("never show the same on both sides", () => {
    fc.assert(
      fc.property(anyObject, anyObject, (left, right) => diffRows(left, right).every((row) => row.left !== row.right)),
    );
    expect(diffRows({ a: "2" }, { a: 2n })).toMatchObject([{ left: '"2"', right: "2" }]);
    expect(diffRows({ a: "" }, { a: null })).toMatchObject([{ left: '""', right: "null" }]);
  });

  test("name the place", () => {
    const rows = diffRows({ pod: { tolerations: [{ key: "a" }] } }, { pod: { tolerations: [{ key: "b" }] } }, ["s3"]);
    expect(rows).toEqual([{ group: ["s3"], name: "pod.tolerations[0].key", kind: "changed", left: "a", right: "b" }]);
  });

  test("tell that secrets differ, and nothing of them", () => {
    const secret = fc.oneof(anyValue, fc.constant("the password"));
    fc.assert(
      fc.property(secret, secret, (left, right) => {
        const rows = diffRows({ key: left }, { key: right }, [], { left: ["key"], right: ["key"] });
        expect(rows.every((row) => row.left === "********" && row.right === "********")).toBe(true);
        expect(rows.length).toBeLessThanOrEqual(1);
      }),
    );
    const both = { left: ["key"], right: ["key"] };
    expect(diffRows({ key: "a" }, { key: "b" }, [], both)).toMatchObject([
      { name: "key", note: "not the same secret" },
    ]);
    expect(diffRows({ key: "a" }, { key: "a" }, [], both)).toEqual([]);
    expect(diffRows({ key: "{{aws.key}}" }, { key: "b" }, [], { left: [], right: ["key"] })).toEqual([
      { group: [], name: "key", kind: "changed", left: "{{aws.key}}", right: "********" },
    ]);
  });

  test("are copied as text that reads like a patch", () => {
    const rows = [...diffRows({ a: "1", b: "2" }, { a: "3" }, ["store", "s3"]), ...diffRows({}, { x: 1n })];
    expect(diffText({ left: "prod", right: "lab" }, rows)).toBe(
      "--- prod\n+++ lab\n@@ store / s3 @@\n-a: 1\n+a: 3\n-b: 2\n+x: 1\n",
    );
  });
});
