import { expect, test } from "bun:test";
import { findable } from "../../../../src/core/fuzzySearch.ts";
import type { PaletteItem, PaletteKind } from "../../../../src/tui/actions/palette/item.ts";
import { matching } from "../../../../src/tui/actions/palette/rank.ts";

function item(kind: PaletteKind, name: string, summary?: string): PaletteItem {
  return {
    key: `${kind}:${name}`,
    kind,
    label: name,
    note: "",
    keys: [],
    findable: findable({ name, prose: summary ?? "" }),
    ...(summary === undefined ? {} : { summary }),
    run: () => undefined,
  };
}

const items = [
  item("flavor", "prodigy", "labels with prodigy, a product"),
  item("field", "gpu_indices"),
  item("field", "gpu"),
  item("stack", "prod"),
  item("component", "production"),
];

function found(filter: string): readonly string[] {
  return [...matching(items, filter)].sort((a, b) => b.rank - a.rank).map(({ item: { label } }) => label);
}

test("what is called exactly so comes first, then what the person made, then what the catalogue has", () => {
  expect(found("prod")).toEqual(["prod", "production", "prodigy"]);
  expect(found("pro")).toEqual(["prod", "production", "prodigy"]);
  expect(found("gpu")).toEqual(["gpu", "gpu_indices"]);
});
