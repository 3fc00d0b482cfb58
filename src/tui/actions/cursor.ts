import type { FlavorEntry } from "../../core/flavor.ts";
import { flavorKey } from "../../core/flavor.ts";
import type { ComponentView } from "../../usecases/component/view.ts";
import type { StackView } from "../../usecases/stack/view.ts";
import { type Candidate, candidatesOf } from "../state/candidate.ts";
import { chosenFirst } from "../state/chosenFirst.ts";
import { componentRows } from "../state/componentRows.ts";
import { moveSlot } from "../state/composer.ts";
import { componentsOf } from "../state/data.ts";
import { flavorRows } from "../state/flavorRows.ts";
import { cursorOf, holdItem, keysOf, type ListMove, type ListState, moveCursor } from "../state/list.ts";
import { rememberLast } from "../state/rememberLast.ts";
import { replaceTop, topOf } from "../state/screenStack.ts";
import { type StackRow, stackRows } from "../state/stackRows.ts";
import { moveType } from "../state/typedListScreen.ts";
import type { AppState, ScreenState } from "./appState.ts";
import { shown } from "./context.ts";
import { keyOfLogRow, shownLog } from "./log/logCursor.ts";

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
        keys: keysOf(shownComponents(state), idOf),
        put: (list) => ({ ...top, list, detailsTop: 0 }),
      };
    case "flavors":
      return {
        list: top.list,
        keys: keysOf(shownFlavors(state), flavorKey),
        put: (list) => ({ ...top, list, detailsTop: 0 }),
      };
    case "composer":
      return {
        list: top.candidates,
        keys: keysOf(shownCandidates(state), keyOfCandidate),
        put: (candidates) => ({ ...top, candidates, detailsTop: 0 }),
      };
    case "log":
      return { list: top.list, keys: keysOf(shownLog(state), keyOfLogRow), put: (list) => ({ ...top, list }) };
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
  if (top.screen !== "stacks" && top.screen !== "form" && top.screen !== "log") {
    if (top.pane === "details") return { ...top, detailsTop: scrolled(top.detailsTop, move, lastTop) };
    if (top.pane === "slots") return moveSlot(top, move);
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

const matchingCandidates = rememberLast(candidatesOf);

/** What tells the lines of the home screen apart. */
export function keyOfRow({ key }: StackRow): string {
  return key;
}

function keyOfCandidate({ key }: Candidate): string {
  return key;
}

function idOf({ id }: ComponentView): string {
  return id;
}

/** The lines of the home screen. */
export function shownStacks(state: AppState): readonly StackRow[] {
  const top = shown(state, "stacks");
  return top === undefined ? [] : stackRows(state.data, top.list.filter, top.list.order);
}

/** The components that the components screen lists. */
export function shownComponents(state: AppState): readonly ComponentView[] {
  const top = shown(state, "components");
  if (top === undefined) return [];
  return componentRows(componentsOf(state.data, top.type), top.list.filter, top.list.order);
}

/** The flavors that the flavors screen lists. */
export function shownFlavors(state: AppState): readonly FlavorEntry[] {
  const top = shown(state, "flavors");
  if (top === undefined) return [];
  return flavorRows(state.data.flavors, top.type, top.list.filter, top.list.order);
}

/** The candidates that the composer lists for the slot under the cursor. */
export function shownCandidates(state: AppState): readonly Candidate[] {
  const top = shown(state, "composer");
  if (top === undefined) return [];
  const yours = componentsOf(state.data, top.slot);
  const all = matchingCandidates(top.slot, yours, state.data.flavors, top.candidates.filter);
  // A filter has an order of its own: what fits best comes first.
  return top.candidates.filter === "" ? chosenFirst(top.slot, all, top.now.components[top.slot]) : all;
}

/** The line of the home screen under the cursor. */
export function stackRowAtCursor(state: AppState): StackRow | undefined {
  const top = shown(state, "stacks");
  if (top === undefined) return undefined;
  const rows = shownStacks(state);
  return rows[cursorOf(top.list, keysOf(rows, keyOfRow))];
}

/** The stack under the cursor of the home screen; undefined when there is a draft. */
export function stackAtCursor(state: AppState): StackView | undefined {
  const row = stackRowAtCursor(state);
  return row?.kind === "stack" ? row.stack : undefined;
}

/** The component under the cursor of the components screen. */
export function componentAtCursor(state: AppState): ComponentView | undefined {
  return atCursor(state, "components", shownComponents(state), idOf);
}

/** The flavor under the cursor of the flavors screen. */
export function flavorAtCursor(state: AppState): FlavorEntry | undefined {
  return atCursor(state, "flavors", shownFlavors(state), flavorKey);
}

/** The candidate under the cursor of the composer. */
export function candidateAtCursor(state: AppState): Candidate | undefined {
  const top = shown(state, "composer");
  if (top === undefined) return undefined;
  const all = shownCandidates(state);
  return all[cursorOf(top.candidates, keysOf(all, keyOfCandidate))];
}

function atCursor<T>(
  state: AppState,
  name: "components" | "flavors",
  items: readonly T[],
  key: (item: T) => string,
): T | undefined {
  const top = shown(state, name);
  return top === undefined ? undefined : items[cursorOf(top.list, keysOf(items, key))];
}

const flavorsAmong = rememberLast((candidates: readonly Candidate[]) =>
  candidates.flatMap((each) => (each.kind === "flavor" ? [each.flavor] : [])),
);

/** The flavors that the screen tells more about than the catalogue's index knows: all in the palette, all candidates of a slot, or the one under the cursor. */
export function describedFlavors(state: AppState): readonly Pick<FlavorEntry, "type" | "name">[] {
  if (state.overlay?.kind === "palette") return state.data.flavors;
  const candidates = flavorsAmong(shownCandidates(state));
  const current = flavorAtCursor(state);
  return current === undefined ? candidates : [current];
}
