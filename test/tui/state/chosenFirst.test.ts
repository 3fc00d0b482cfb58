import { expect, test } from "bun:test";
import type { Candidate } from "../../../src/tui/state/candidate.ts";
import { chosenFirst } from "../../../src/tui/state/chosenFirst.ts";

const candidates = ["a", "b", "c"].map(
  (id): Candidate => ({ kind: "component", key: id, component: { id, name: id, flavor: "slack" } }),
);

test("what a slot holds stands first in its order, where it may hold several", () => {
  const keys = (chosen: readonly string[] | undefined) =>
    chosenFirst("alerter", candidates, chosen).map(({ key }) => key);
  expect(keys(["c", "b"])).toEqual(["c", "b", "a"]);
  expect(keys(["gone", "b"])).toEqual(["b", "a", "c"]);
  expect(keys(undefined)).toEqual(["a", "b", "c"]);
  expect(chosenFirst("orchestrator", candidates, ["c"])).toBe(candidates);
});
