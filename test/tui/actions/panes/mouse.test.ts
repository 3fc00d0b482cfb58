import { describe, expect, test } from "bun:test";
import { openingState } from "../../../../src/tui/actions/appState.ts";
import { clickItem, stepForm } from "../../../../src/tui/actions/panes/mouse.ts";
import { editOf } from "../../../../src/tui/keymap/textEdit.ts";
import { emptyData } from "../../../../src/tui/state/data.ts";
import { select } from "../../../../src/tui/state/list.ts";
import { topOf } from "../../../../src/tui/state/screenStack.ts";
import { stacksHome } from "../../../../src/tui/state/stacksScreen.ts";
import { typedList } from "../../../../src/tui/state/typedListScreen.ts";
import { overlayPane } from "../../../../src/tui/widgets/hits.ts";

const flavors = { ...typedList("flavors", "artifact_store"), list: select(typedList("flavors").list, "kept") };
const state = openingState([stacksHome, flavors], emptyData);

describe("a click on an item", () => {
  test("of the pane that has the cursor on it changes nothing but which pane has the keys", () => {
    expect(topOf(clickItem(state, "types", 1).screens)).toEqual({ ...flavors, pane: "types" });
  });

  test("counts from where the cursor is, however often it came before a frame", () => {
    const twice = clickItem(clickItem(state, "types", 3), "types", 3);
    expect(topOf(twice.screens)).toMatchObject({ type: "image_builder", pane: "types" });
  });

  test("above the screen leaves the screen alone", () => {
    const overlay = { kind: "palette", typing: editOf("x"), index: 0, opened: {} } as const;
    const clicked = clickItem({ ...state, overlay }, overlayPane, 4);
    expect(clicked.overlay).toEqual({ ...overlay, index: 4 });
    expect(clicked.screens).toBe(state.screens);
  });
});

test("the wheel over a form does nothing on another screen", () => {
  expect(stepForm(state, 1)).toBe(state);
});
