import { describe, expect, test } from "bun:test";
import { type AppState, openingState } from "../../../../src/tui/actions/appState.ts";
import { markedKeys, markedRows, targetComponents, targetStacks } from "../../../../src/tui/actions/list/targets.ts";
import { emptyData } from "../../../../src/tui/state/data.ts";
import { emptyList } from "../../../../src/tui/state/list.ts";
import { stacksHome } from "../../../../src/tui/state/stacksScreen.ts";
import { typedList } from "../../../../src/tui/state/typedListScreen.ts";
import type { ComponentView } from "../../../../src/usecases/component/view.ts";
import type { StackView } from "../../../../src/usecases/stack/view.ts";

const stores = ["b", "a", "c"].map((name): ComponentView => {
  const entity = { id: name, name, created: "", updated: "", rev: 1 };
  const texts = { labels: {}, environment: {}, secrets: [], attached: [], connector: null };
  const view = { shown: {}, sealedFields: [], usedBy: [], active: false, protected: false };
  return { ...entity, ...texts, ...view, type: "artifact_store", flavor: "local", configuration: {} };
});
const stacks = ["x", "y"].map((name): StackView => {
  const entity = { id: name, name, created: "", updated: "", rev: 1 };
  const texts = { labels: {}, environment: {}, secrets: [], attached: [], description: null };
  return { ...entity, ...texts, components: {}, parts: {}, active: false, protected: false };
});
const data = { ...emptyData, stacks, components: stores };

function onStores(marks: readonly string[], order = ""): AppState {
  const list = { ...emptyList, marks: new Set(marks), order };
  return openingState([stacksHome, { ...typedList("components", "artifact_store"), list }], data);
}

function onStacks(marks: readonly string[]): AppState {
  return openingState([{ ...stacksHome, list: { ...emptyList, marks: new Set(marks) } }], data);
}

const names = (things: readonly { readonly name: string }[]) => things.map(({ name }) => name);

describe("a command for several things is for", () => {
  test("the one under the cursor while none is marked", () => {
    expect(names(targetComponents(onStores([])))).toEqual(["b"]);
    expect(names(targetStacks(onStacks([])))).toEqual(["x"]);
  });

  test("those that are marked, in the order in which the list has them", () => {
    expect(names(targetComponents(onStores(["c", "a"])))).toEqual(["a", "c"]);
    expect(names(targetComponents(onStores(["c", "b", "a"], "name")))).toEqual(["a", "b", "c"]);
    expect(names(targetStacks(onStacks(["y"])))).toEqual(["y"]);
    expect(markedRows(onStacks(["y", "x"])).drafts).toEqual([]);
  });

  test("nothing that is gone", () => {
    expect([...markedKeys(onStores(["gone", "a"]))]).toEqual(["a"]);
    expect(names(targetComponents(onStores(["gone"])))).toEqual(["b"]);
  });
});
