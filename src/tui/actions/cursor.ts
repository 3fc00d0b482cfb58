import type { FlavorEntry } from "../../core/flavor.ts";
import { flavorKey } from "../../core/flavor.ts";
import type { ComponentView } from "../../usecases/component/view.ts";
import { type Candidate, candidatesOf } from "../state/candidate.ts";
import { moveSlot } from "../state/composer.ts";
import { componentsOf } from "../state/data.ts";
import { cursorOf, type ListMove, type ListState, matchesFilter, moveCursor } from "../state/list.ts";
import { replaceTop, topOf } from "../state/screenStack.ts";
import { type StackRow, stackRows } from "../state/stackRows.ts";
import { moveType } from "../state/typedListScreen.ts";
import type { AppState, ScreenState } from "./appState.ts";
import { shown } from "./context.ts";

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
        keys: stackRows(state.data, top.list.filter).map((row) => row.key),
        put: (list) => ({ ...top, list }),
      };
    case "components":
      return {
        list: top.list,
        keys: shownComponents(state).map((each) => each.id),
        put: (list) => ({ ...top, list, detailsTop: 0 }),
      };
    case "flavors":
      return {
        list: top.list,
        keys: shownFlavors(state).map(flavorKey),
        put: (list) => ({ ...top, list, detailsTop: 0 }),
      };
    case "composer":
      return {
        list: top.candidates,
        keys: shownCandidates(state).map((each) => each.key),
        put: (candidates) => ({ ...top, candidates, detailsTop: 0 }),
      };
    case "form":
      return undefined;
  }
}

/** Moves whatever the cursor is in: a list, the slots, the types, the details. */
export function moveBy(state: AppState, move: ListMove): AppState {
  const top = topOf(state.screens);
  const next = moved(state, top, move);
  return next === top ? state : { ...state, screens: replaceTop(state.screens, next) };
}

function moved(state: AppState, top: ScreenState, move: ListMove): ScreenState {
  if (top.screen !== "stacks" && top.screen !== "form") {
    if (top.pane === "details")
      return { ...top, detailsTop: typeof move === "number" ? Math.max(0, top.detailsTop + move) : 0 };
    if (top.pane === "slots") return moveSlot(top, move);
    if (top.pane === "types") return moveType(top, move);
  }
  const now = shownList(state);
  if (now === undefined) return top;
  const list = moveCursor(now.list, now.keys, move);
  return list === now.list ? top : now.put(list);
}

/** The components that the components screen lists. */
export function shownComponents(state: AppState): readonly ComponentView[] {
  const top = shown(state, "components");
  if (top === undefined) return [];
  return componentsOf(state.data, top.type).filter((each) =>
    matchesFilter(top.list.filter, `${each.name} ${each.flavor}`),
  );
}

/** The flavors that the flavors screen lists. */
export function shownFlavors(state: AppState): readonly FlavorEntry[] {
  const top = shown(state, "flavors");
  if (top === undefined) return [];
  return state.data.flavors.filter(
    (each) => each.type === top.type && matchesFilter(top.list.filter, `${each.name} ${each.title} ${each.summary}`),
  );
}

/** The candidates that the composer lists for the slot under the cursor. */
export function shownCandidates(state: AppState): readonly Candidate[] {
  const top = shown(state, "composer");
  if (top === undefined) return [];
  return candidatesOf(top.slot, state.data.components ?? [], state.data.flavors, top.candidates.filter);
}

/** The line of the home screen under the cursor. */
export function stackRowAtCursor(state: AppState): StackRow | undefined {
  const top = shown(state, "stacks");
  if (top === undefined) return undefined;
  const rows = stackRows(state.data, top.list.filter);
  return rows[
    cursorOf(
      top.list,
      rows.map((row) => row.key),
    )
  ];
}

/** The component under the cursor of the components screen. */
export function componentAtCursor(state: AppState): ComponentView | undefined {
  return atCursor(state, "components", shownComponents(state), (each) => each.id);
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
  return all[
    cursorOf(
      top.candidates,
      all.map((each) => each.key),
    )
  ];
}

function atCursor<T>(
  state: AppState,
  name: "components" | "flavors",
  items: readonly T[],
  key: (item: T) => string,
): T | undefined {
  const top = shown(state, name);
  return top === undefined ? undefined : items[cursorOf(top.list, items.map(key))];
}

/** The flavors that the screen tells more about than the catalogue's index knows: all candidates of a slot, or the one under the cursor. */
export function describedFlavors(state: AppState): readonly Pick<FlavorEntry, "type" | "name">[] {
  const candidates = shownCandidates(state).flatMap((each) => (each.kind === "flavor" ? [each.flavor] : []));
  const current = flavorAtCursor(state);
  return current === undefined ? candidates : [current];
}
