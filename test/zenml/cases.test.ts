import { expect, test } from "bun:test";
import { createCatalogue } from "../../src/catalogue/catalogue.ts";
import { Random } from "../fuzz/random.ts";
import { casesOf } from "./cases/casesOf.ts";
import { combinations } from "./cases/combinations.ts";
import { verdictOf } from "./verdict.ts";

const few = { perField: 3, perRule: 10, random: 5 };

async function mlflowCases(seed?: number) {
  const flavor = await createCatalogue().load("experiment_tracker", "mlflow");
  if (flavor === undefined) throw new Error("there is no mlflow tracker");
  return casesOf(flavor, (configuration) => verdictOf(flavor, configuration), { ...few, ...(seed && { seed }) });
}

test("the same configurations are made each time, and others for another seed", async () => {
  const cases = await mlflowCases();
  expect(await mlflowCases()).toEqual([...cases]);
  expect(await mlflowCases(1)).not.toEqual([...cases]);
});

test("few combinations are all made", () => {
  expect(
    combinations<string | number>([["a", "b"], [1, 2], ["x"]], new Random(1), 10)
      .map(String)
      .toSorted(),
  ).toEqual(["a,1,x", "a,2,x", "b,1,x", "b,2,x"]);
});

test("of many, every two choices come together while nothing else is chosen", () => {
  const list = [0, 1, 2, 3];
  const made = new Set(combinations([list, list, list], new Random(1), 1000).map(String));
  for (const a of list) for (const b of list) expect(made).toContain([a, 0, b].join());
  expect(combinations([list, list, list, list], new Random(1), 20)).toHaveLength(20);
});
