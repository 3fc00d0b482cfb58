import { expect, test } from "bun:test";
import { openingState } from "../../../src/tui/actions/appState.ts";
import { helpEntries } from "../../../src/tui/actions/overlay/helpEntries.ts";
import { formScreen } from "../../../src/tui/forms/formScreen.ts";
import { editOf } from "../../../src/tui/keymap/textEdit.ts";
import { emptyData } from "../../../src/tui/state/data.ts";
import { stacksHome } from "../../../src/tui/state/stacksScreen.ts";
import { flavorOf } from "../../core/configuration/flavor.ts";

const source = {
  flavor: flavorOf({ properties: { path: { type: "string" } } }),
  component: null,
  configuration: {},
  sealed: [],
  check: () => [],
  nameProblem: () => undefined,
  stored: () => ({}),
};

/** The help of a form. */
function help(filter: string) {
  const state = openingState([stacksHome, formScreen(source, "x", null)], emptyData);
  return helpEntries({ ...state, overlay: { kind: "help", typing: editOf(filter), index: 0 } });
}

test("what works comes before what does not, and every key is told once", () => {
  const entries = help("");
  for (const group of ["here", "everywhere"]) {
    const works = entries.filter((each) => each.group === group).map(({ disabled }) => disabled === undefined);
    expect(works).toEqual(works.toSorted((a, b) => Number(b) - Number(a)));
  }
  const keys = entries.flatMap((each) => each.keys);
  expect(keys.length).toBe(new Set(keys).size);
  expect(entries.find(({ keys: [first] }) => first === "enter")?.id).toBe("form.enter");
});

test("a filter leaves what has all its words, or a whole key", () => {
  expect(help("half up").map(({ id }) => id)).toEqual(["form.halfUp"]);
  expect(help("ctrl+o").map(({ id }) => id)).toEqual(["form.stored"]);
  expect(help("differences").map(({ keys }) => keys)).toEqual([["D"]]);
  expect(help("zzz")).toEqual([]);
});
