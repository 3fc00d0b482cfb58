import { expect, test } from "bun:test";
import { nextInput } from "./input.ts";
import { Random } from "./random.ts";

test("the same seed gives the same input, another one another", () => {
  const sequence = (seed: number): readonly string[] => {
    const random = new Random(seed);
    return Array.from({ length: 50 }, () => nextInput(random));
  };
  expect(sequence(7)).toEqual(sequence(7));
  expect(sequence(7)).not.toEqual(sequence(8));
});
