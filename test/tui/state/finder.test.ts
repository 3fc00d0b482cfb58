import { describe, expect, test } from "bun:test";
import fc from "fast-check";
import { finder } from "../../../src/tui/state/finder.ts";
import { nameKey, type Order, ordered } from "../../../src/tui/state/order.ts";

interface Thing {
  readonly name: string;
  readonly flavor: string;
}

const newFinder = () => finder<Thing>(({ name, flavor }) => ({ name, fields: [flavor] }));
const things: readonly Thing[] = [
  { name: "s3-production", flavor: "s3" },
  { name: "scratch", flavor: "local" },
  { name: "prod", flavor: "s3" },
  { name: "bucket", flavor: "prod" },
  { name: "reprod", flavor: "gcp" },
];

describe("what a filter leaves", () => {
  const names = (filter: string) => newFinder()(things, filter).map(({ name }) => name);

  test("comes by how well it fits, names before all else", () => {
    expect(names("prod")).toEqual(["prod", "s3-production", "reprod", "bucket"]);
    expect(names("s3 prod")).toEqual(["s3-production", "prod"]);
    expect(names("nothing")).toEqual([]);
  });

  test("is the list itself without a filter, and the same array when nothing has changed", () => {
    const find = newFinder();
    expect(find(things, " ")).toBe(things);
    expect(find(things, "prod")).toBe(find(things, "prod"));
  });

  test("is the same whether it was typed letter by letter or at once", () => {
    const word = fc.array(fc.constantFrom(..."prods3-b "), { maxLength: 6 }).map((each) => each.join(""));
    fc.assert(
      fc.property(word, (filter) => {
        const typing = newFinder();
        for (let end = 1; end < filter.length; end++) typing(things, filter.slice(0, end));
        expect(typing(things, filter)).toEqual(newFinder()(things, filter));
      }),
    );
  });
});

describe("an order", () => {
  const orders: readonly Order<Thing>[] = [
    { id: "name", title: "by name", by: ({ name }) => nameKey(name) },
    { id: "flavor", title: "by flavor", by: ({ flavor }) => flavor },
  ];

  test("sorts by what it says and leaves equals as they come", () => {
    expect(ordered(things, orders, "flavor").map(({ name }) => name)).toEqual([
      "reprod",
      "scratch",
      "bucket",
      "s3-production",
      "prod",
    ]);
    expect(ordered(things, orders, "")).toBe(things);
  });

  test("takes numbers in names by their value, and no notice of case", () => {
    const sorted = ["s3-10", "S3-9", "a"].toSorted((a, b) => (nameKey(a) < nameKey(b) ? -1 : 1));
    expect(sorted).toEqual(["a", "S3-9", "s3-10"]);
  });
});
