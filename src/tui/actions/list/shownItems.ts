import type { FlavorEntry } from "../../../core/flavor.ts";
import type { ComponentView } from "../../../usecases/component/view.ts";
import { type Candidate, candidatesOf } from "../../state/candidate.ts";
import { chosenFirst } from "../../state/chosenFirst.ts";
import { componentRows } from "../../state/componentRows.ts";
import { componentsOf } from "../../state/data.ts";
import { flavorRows } from "../../state/flavorRows.ts";
import { rememberLast } from "../../state/rememberLast.ts";
import { type StackRow, stackRows } from "../../state/stackRows.ts";
import { type AppState, shown } from "../appState.ts";

const matchingCandidates = rememberLast(candidatesOf);

/** What tells the lines of the home screen apart. */
export function keyOfRow({ key }: StackRow): string {
  return key;
}

/** What tells candidates apart. */
export function keyOfCandidate({ key }: Candidate): string {
  return key;
}

/** What tells components apart. */
export function keyOfComponent({ id }: ComponentView): string {
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
