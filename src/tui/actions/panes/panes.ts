import { currentRow } from "../../forms/rows.ts";
import { composerPanes } from "../../state/composer.ts";
import { replaceTop, topOf } from "../../state/screenStack.ts";
import { typedPanes } from "../../state/typedListScreen.ts";
import { topFor } from "../../state/view.ts";
import type { AppState, ScreenState } from "../appState.ts";
import { artifactRowAtCursor } from "../artifacts/artifactCursor.ts";
import { flavorRowAtCursor } from "../flavors/flavorRows.ts";
import { integrationAtCursor } from "../integrations/integrationCursor.ts";
import { stackRowAtCursor } from "../list/cursor.ts";
import { moveBy } from "../list/shownList.ts";
import { logRowAtCursor } from "../log/logCursor.ts";

/** Gives the keys to the pane of a name; the same state when it has them, or when the screen has no such pane. */
export function focusPane(state: AppState, pane: string): AppState {
  const top = topOf(state.screens);
  const next = focused(top, pane);
  return next === top ? state : { ...state, screens: replaceTop(state.screens, next) };
}

function focused(top: ScreenState, pane: string): ScreenState {
  if (top.screen === "composer") {
    const found = composerPanes.find((each) => each === pane);
    return found === undefined || found === top.pane ? top : { ...top, pane: found };
  }
  if (top.screen === "components" || top.screen === "flavors") {
    const found = typedPanes.find((each) => each === pane);
    return found === undefined || found === top.pane ? top : { ...top, pane: found };
  }
  return top;
}

/** Moves the cursor of a pane, or scrolls its text, and leaves the keys where they are. `lastTop` is where the details end. */
export function movePane(state: AppState, pane: string, by: number, lastTop: number): AppState {
  if (pane === detailsPane) return scrollDetails(state, by, lastTop);
  const top = topOf(state.screens);
  const moved = moveBy(focusPane(state, pane), by, lastTop);
  return "pane" in top ? focusPane(moved, top.pane) : moved;
}

/** The name of the pane with the text about the thing under the cursor, on every screen that has one. */
export const detailsPane = "details";

/** Scrolls the text about the thing under the cursor. */
export function scrollDetails(state: AppState, by: number, lastTop: number): AppState {
  const top = topOf(state.screens);
  const next = scrolled(state, top, by, lastTop);
  return { ...state, screens: replaceTop(state.screens, next) };
}

function scrolled(state: AppState, top: ScreenState, by: number, lastTop: number): ScreenState {
  const to = (from: number): number => Math.max(0, Math.min(lastTop, from + by));
  switch (top.screen) {
    case "composer":
    case "components":
    case "flavors":
      return { ...top, detailsTop: to(Math.min(top.detailsTop, lastTop)) };
    case "diff":
    case "picture":
      return { ...top, top: to(top.top) };
    default: {
      const key = detailedKey(state);
      return key === undefined ? top : { ...top, scrolled: { of: key, top: to(topFor(top, key)) } };
    }
  }
}

/** The thing under the cursor that the text beside it is about, on screens where that text is no pane for the keys. */
function detailedKey(state: AppState): string | undefined {
  const top = topOf(state.screens);
  if (top.screen === "stacks") return stackRowAtCursor(state)?.key;
  if (top.screen === "flavor") return flavorRowAtCursor(state)?.key;
  if (top.screen === "artifacts") return artifactRowAtCursor(state)?.key;
  if (top.screen === "integrations") return integrationAtCursor(state)?.integration.name;
  if (top.screen === "log") return logRowAtCursor(state)?.key;
  return top.screen === "form" ? currentRow(top.form)?.id : undefined;
}

/** Gives the pane with the keys the whole screen, or takes that back. */
export function toggleZoom(state: AppState): AppState {
  const top = topOf(state.screens);
  return { ...state, screens: replaceTop(state.screens, { ...top, isZoomed: top.isZoomed !== true }) };
}
