import { describe, expect, test } from "bun:test";
import fc from "fast-check";
import { type Difference, differences, type Step } from "../../../src/core/diff/differences.ts";
import { isList, isObject, objectOf, sameValue, type Value } from "../../../src/core/value/value.ts";
import { anyValue } from "../value/arbitrary.ts";

/** Two values that have much in common, so that differences lie deep inside. */
const twoValues = fc.oneof(
  fc.tuple(anyValue, anyValue),
  fc.tuple(anyValue, anyValue, anyValue).map(([a, b, c]): [Value, Value] => [
    objectOf([
      ["a", a],
      ["b", b],
      ["same", c],
    ]),
    objectOf([
      ["b", c],
      ["same", c],
    ]),
  ]),
  fc.tuple(fc.array(fc.constantFrom("a", "b", 1n, null)), fc.array(fc.constantFrom("a", "b", 1n, null))),
);

/** The left value with all differences carried out. */
function applied(left: Value | undefined, all: readonly Difference[]): Value | undefined {
  const [here] = all.filter(({ path }) => path.length === 0);
  if (here !== undefined) return here.right;
  if (all.length === 0) return left;
  const bySteps = Map.groupBy(all, ({ path }) => path[0] as Step);
  const inside = (step: Step): readonly Difference[] =>
    (bySteps.get(step) ?? []).map((each) => ({ ...each, path: each.path.slice(1) }));
  if (isObject(left)) {
    const entries = new Map(Object.entries(left));
    for (const step of bySteps.keys()) {
      const value = applied(entries.get(String(step)), inside(step));
      if (value === undefined) entries.delete(String(step));
      else entries.set(String(step), value);
    }
    return objectOf(entries);
  }
  if (!isList(left)) throw new Error("a difference inside of a scalar");
  const kept = left.flatMap((item, i) => {
    const own = inside(i).filter(({ path, kind }) => path.length > 0 || kind !== "added");
    const value = applied(item, own);
    return value === undefined ? [] : [value];
  });
  for (const { path, kind, right } of all)
    if (path.length === 1 && kind === "added" && right !== undefined) kept.splice(Number(path[0]), 0, right);
  return kept;
}

describe("differences", () => {
  test("carried out on the left value give the right one", () => {
    fc.assert(
      fc.property(twoValues, ([left, right]) => sameValue(applied(left, differences(left, right)), right)),
      { numRuns: 1000 },
    );
  });

  test("of what means the same are none, whatever the order of keys", () => {
    fc.assert(fc.property(anyValue, (value) => differences(value, value).length === 0));
    expect(differences({ a: 1n, b: "x" }, { b: "x", a: 1n })).toEqual([]);
  });

  test("are as many from right to left as from left to right", () => {
    fc.assert(
      fc.property(twoValues, ([left, right]) => differences(left, right).length === differences(right, left).length),
    );
  });

  test("say what there is on each side, and nothing where there is nothing", () => {
    fc.assert(
      fc.property(twoValues, ([left, right]) =>
        differences(left, right).every(
          (each) =>
            (each.left === undefined) === (each.kind === "added") &&
            (each.right === undefined) === (each.kind === "removed") &&
            !sameValue(each.left, each.right),
        ),
      ),
    );
  });

  test("lie as deep inside as they can", () => {
    const left = { pod: { tolerations: [{ key: "gpu", effect: "NoSchedule" }], image: "a" } };
    const right = { pod: { tolerations: [{ key: "tpu", effect: "NoSchedule" }], labels: { a: "b" } } };
    expect(differences(left, right).map(({ path, kind }) => [path.join("."), kind])).toEqual([
      ["pod.tolerations.0.key", "changed"],
      ["pod.image", "removed"],
      ["pod.labels", "added"],
    ]);
  });

  test("of lists of texts are what went and what came, not what moved along", () => {
    expect(differences(["a", "b", "c"], ["x", "a", "c", "d"])).toEqual([
      { path: [0], kind: "added", left: undefined, right: "x" },
      { path: [1], kind: "removed", left: "b", right: undefined },
      { path: [3], kind: "added", left: undefined, right: "d" },
    ]);
  });

  test("tell numbers, texts, null and nothing apart", () => {
    expect(differences(2n, 2)).toHaveLength(1);
    expect(differences("2", 2n)).toHaveLength(1);
    expect(differences({ a: null }, {})).toHaveLength(1);
    expect(differences({ a: "" }, { a: null })).toHaveLength(1);
  });

  test("of long lists take no time", () => {
    const left = Array.from({ length: 5000 }, (_, i) => `left ${i}`);
    const right = Array.from({ length: 5000 }, (_, i) => `right ${i}`);
    expect(differences(["same", ...left], ["same", ...right])).toHaveLength(10_000);
  });
});
