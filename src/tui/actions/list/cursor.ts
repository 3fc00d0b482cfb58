import { type FlavorEntry, flavorKey } from "../../../core/flavor.ts";
import type { ComponentView } from "../../../usecases/component/view.ts";
import type { StackView } from "../../../usecases/stack/view.ts";
import type { Candidate } from "../../state/candidate.ts";
import { cursorOf, keysOf } from "../../state/list.ts";
import type { StackRow } from "../../state/stackRows.ts";
import { type AppState, shown } from "../appState.ts";
import {
  keyOfCandidate,
  keyOfComponent,
  keyOfRow,
  shownCandidates,
  shownComponents,
  shownFlavors,
  shownStacks,
} from "./shownItems.ts";

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
  return atCursor(state, "components", shownComponents(state), keyOfComponent);
}

/** The flavor under the cursor of the flavors screen, or the one that is shown with its fields. */
export function flavorAtCursor(state: AppState): FlavorEntry | undefined {
  const alone = shown(state, "flavor");
  if (alone !== undefined) return alone.flavor;
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
