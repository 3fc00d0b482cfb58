import { flavorKey } from "../../../core/flavor.ts";
import { moveProblem, moveSlot } from "../../state/composer.ts";
import { holdItem, keysOf, type ListMove, type ListState, moveCursor } from "../../state/list.ts";
import { replaceTop, topOf } from "../../state/screenStack.ts";
import { moveType } from "../../state/typedListScreen.ts";
import type { AppState, ScreenState } from "../appState.ts";
import { keyOfArtifact, shownArtifacts } from "../artifacts/artifactCursor.ts";
import { keyOfFlavorRow, shownFlavorRows } from "../flavors/flavorRows.ts";
import { keyOfIntegration, shownIntegrations } from "../integrations/integrationCursor.ts";
import { keyOfLogRow, shownLog } from "../log/logCursor.ts";
import {
  keyOfCandidate,
  keyOfComponent,
  keyOfRow,
  shownCandidates,
  shownComponents,
  shownFlavors,
  shownStacks,
} from "./shownItems.ts";

/** A list on the screen: its keys in order, and the screen with another cursor or filter. */
interface ShownList {
  readonly list: ListState;
  readonly keys: readonly string[];
  readonly put: (list: ListState) => ScreenState;
}

/** The list of the screen on top that has a filter; undefined where there is none. */
export function shownList(state: AppState): ShownList | undefined {
  const top = topOf(state.screens);
  switch (top.screen) {
    case "stacks":
      return {
        list: top.list,
        keys: keysOf(shownStacks(state), keyOfRow),
        put: (list) => ({ ...top, list }),
      };
    case "components":
      return {
        list: top.list,
        keys: keysOf(shownComponents(state), keyOfComponent),
        put: (list) => ({ ...top, list, detailsTop: 0 }),
      };
    case "flavors":
      return {
        list: top.list,
        keys: keysOf(shownFlavors(state), flavorKey),
        put: (list) => ({ ...top, list, detailsTop: 0 }),
      };
    case "flavor":
      return {
        list: top.list,
        keys: keysOf(shownFlavorRows(state), keyOfFlavorRow),
        put: (list) => ({ ...top, list }),
      };
    case "composer":
      return {
        list: top.candidates,
        keys: keysOf(shownCandidates(state), keyOfCandidate),
        put: (candidates) => ({ ...top, candidates, detailsTop: 0 }),
      };
    case "integrations":
      return {
        list: top.list,
        keys: keysOf(shownIntegrations(state), keyOfIntegration),
        put: (list) => ({ ...top, list }),
      };
    case "log":
      return { list: top.list, keys: keysOf(shownLog(state), keyOfLogRow), put: (list) => ({ ...top, list }) };
    case "artifacts":
      return {
        list: top.list,
        keys: keysOf(shownArtifacts(state), keyOfArtifact),
        put: (list) => ({ ...top, list }),
      };
    case "form":
    case "diff":
    case "picture":
      return undefined;
  }
}

/** Ties the cursor to the item that it is on, so that it stays there when the data change, or near there when the item goes away. */
export function holdCursor(state: AppState): AppState {
  // Before the components are read no list is whole, and nobody has put the cursor anywhere.
  if (state.data.components === null && topOf(state.screens).screen !== "stacks") return state;
  const now = shownList(state);
  if (now === undefined) return state;
  const list = holdItem(now.list, now.keys);
  return list === now.list ? state : { ...state, screens: replaceTop(state.screens, now.put(list)) };
}

/** Moves whatever the cursor is in: a list, the slots, the types, the details, whose last line that can be the first one shown is `lastTop`. */
export function moveBy(state: AppState, move: ListMove, lastTop: number): AppState {
  const top = topOf(state.screens);
  const next = moved(state, top, move, lastTop);
  return next === top ? state : { ...state, screens: replaceTop(state.screens, next) };
}

function moved(state: AppState, top: ScreenState, move: ListMove, lastTop: number): ScreenState {
  if (top.screen === "diff" || top.screen === "picture") return { ...top, top: scrolled(top.top, move, lastTop) };
  if ("pane" in top) {
    if (top.pane === "details") return { ...top, detailsTop: scrolled(top.detailsTop, move, lastTop) };
    if (top.pane === "slots") return moveSlot(top, move);
    if (top.pane === "problems") return moveProblem(top, move, state.checked?.findings.length ?? 0);
    if (top.pane === "types") return moveType(top, move);
  }
  const now = shownList(state);
  if (now === undefined) return top;
  const list = moveCursor(now.list, now.keys, move);
  return list === now.list ? top : now.put(list);
}

function scrolled(top: number, move: ListMove, last: number): number {
  if (typeof move !== "number") return move === "first" ? 0 : last;
  return Math.max(0, Math.min(last, top + move));
}
