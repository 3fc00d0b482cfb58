import { expect, test } from "bun:test";
import { openingState } from "../../../src/tui/actions/appState.ts";
import { ComposerScreen } from "../../../src/tui/screens/composer/ComposerScreen.tsx";
import { FlavorsScreen } from "../../../src/tui/screens/typed/FlavorsScreen.tsx";
import { newComposer } from "../../../src/tui/state/composer.ts";
import { emptyData } from "../../../src/tui/state/data.ts";
import { stacksHome } from "../../../src/tui/state/stacksScreen.ts";
import { typedList } from "../../../src/tui/state/typedListScreen.ts";
import { drawn } from "../widgets/draw.tsx";

const area = { columns: 120, rows: 20, top: 1 };

test("a type without flavors says so", () => {
  const state = openingState([stacksHome, typedList("flavors", "annotator")], emptyData);
  expect(drawn(<FlavorsScreen state={state} area={area} />).join("\n")).toContain("No flavors of this type yet.");
});

test("a slot for which there is nothing to choose says so, among the slots and beside them", () => {
  const state = openingState([stacksHome, newComposer()], emptyData);
  const screen = drawn(<ComposerScreen state={state} area={area} />).join("\n");
  expect(screen).toMatch(/· image builder +no flavors /);
  expect(screen).toContain("No flavors of this type yet.");
});
