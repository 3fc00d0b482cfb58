import { expect, test } from "bun:test";
import { openingState } from "../../../../src/tui/actions/appState.ts";
import type { Context } from "../../../../src/tui/actions/context.ts";
import { run } from "../../../../src/tui/actions/dispatch.ts";
import { formOn } from "../../../../src/tui/actions/form/formPlace.ts";
import type { FormAction } from "../../../../src/tui/forms/formAction.ts";
import { type FormScreenState, formScreen } from "../../../../src/tui/forms/formScreen.ts";
import { formReducer } from "../../../../src/tui/forms/reducer.ts";
import { emptyData } from "../../../../src/tui/state/data.ts";
import { stacksHome } from "../../../../src/tui/state/stacksScreen.ts";
import { createStore } from "../../../../src/tui/state/store.ts";
import { flavorOf } from "../../../core/configuration/flavor.ts";

const flavor = flavorOf({
  properties: {
    wait: { anyOf: [{ type: "integer" }, { type: "string" }, { type: "array", items: { type: "string" } }] },
    tags: { anyOf: [{ type: "string" }, { type: "array", items: { type: "string" } }] },
    extra: {},
  },
});

function opened(...actions: readonly FormAction[]): FormScreenState {
  const source = {
    flavor,
    component: null,
    configuration: {},
    sealed: [],
    check: () => [],
    nameProblem: () => undefined,
    stored: () => ({}),
  };
  const screen = formScreen(source, "x", null);
  return { ...screen, form: actions.reduce(formReducer, screen.form) };
}

/** What the commands of a form reach in this test. */
function contextOf(screen: FormScreenState): Context {
  const store = createStore(openingState([stacksHome, screen], { ...emptyData, components: [] }));
  const partial: Partial<Context> = { store, terminal: { isTooSmall: () => false } as Context["terminal"] };
  return partial as Context;
}

function values(context: Context): unknown {
  return formOn(context.store.get())?.form.values;
}

const set = (name: string, value: string): readonly FormAction[] => [
  { type: "set", path: [name], value },
  { type: "go", path: [name] },
];

test("of two kinds of value the other one is taken", async () => {
  const context = contextOf(opened(...set("tags", "a")));
  await run(context, "form.kind");
  expect(values(context)).toMatchObject({ tags: ["a"] });
  expect(context.store.get().overlay).toBeNull();
});

test("of more one is chosen from a list, which says the present one", async () => {
  const context = contextOf(opened(...set("wait", "5")));
  await run(context, "form.kind");
  const { overlay } = context.store.get();
  if (overlay?.kind !== "choice") throw new Error("nothing to choose from");
  expect(overlay.options.map(({ label, note }) => [label, note])).toEqual([
    ["integer", undefined],
    ["text", "now"],
    ["list of text", undefined],
  ]);
  await overlay.choose("0");
  expect(values(context)).toMatchObject({ wait: 5n });
});

test("where any value may stand every kind can be begun", async () => {
  const context = contextOf(opened({ type: "go", path: ["extra"] }));
  await run(context, "form.kind");
  const { overlay } = context.store.get();
  if (overlay?.kind !== "choice") throw new Error("nothing to choose from");
  expect(overlay.options.map(({ label }) => label)).toContain("list of any value");
  await overlay.choose("4");
  expect(values(context)).toMatchObject({ extra: [] });
});
