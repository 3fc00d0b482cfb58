import { expect, test } from "bun:test";
import { flavorClassesIn } from "../../src/host/flavorClasses.ts";

test("classes are told to be flavors by how they are written: exported, whole, and made from a flavor", () => {
  const text = `export class Plain extends BaseAlerterFlavor<typeof Config> {}
export class   Mine
  extends MyStoreFlavor {}
export abstract class Half extends BaseAlerterFlavor {}
class Hidden extends Flavor {}
export class Other extends FlavorOfTea {}
`;
  expect(flavorClassesIn(text)).toEqual([
    { exportName: "Plain", base: "BaseAlerterFlavor" },
    { exportName: "Mine", base: "MyStoreFlavor" },
  ]);
});
