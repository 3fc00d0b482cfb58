import { expect, test } from "bun:test";
import { type AppState, openingState } from "../../../../src/tui/actions/appState.ts";
import { moveBy } from "../../../../src/tui/actions/list/shownList.ts";
import { emptyData } from "../../../../src/tui/state/data.ts";
import { topOf } from "../../../../src/tui/state/screenStack.ts";
import { stacksHome } from "../../../../src/tui/state/stacksScreen.ts";
import { typedList } from "../../../../src/tui/state/typedListScreen.ts";

const inDetails = openingState([stacksHome, { ...typedList("flavors"), pane: "details" }], emptyData);

function firstLine(state: AppState): number | undefined {
  const top = topOf(state.screens);
  return top.screen === "flavors" ? top.detailsTop : undefined;
}

test("details scroll to their end and no further, so that the way back begins at once", () => {
  const end = moveBy(inDetails, "last", 12);
  expect(firstLine(end)).toBe(12);
  expect(firstLine(moveBy(moveBy(end, 5, 12), -1, 12))).toBe(11);
  expect(firstLine(moveBy(end, "first", 12))).toBe(0);
  expect(firstLine(moveBy(inDetails, -3, 12))).toBe(0);
});
