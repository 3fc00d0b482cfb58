import type { FlavorEntry } from "../../core/flavor.ts";
import type { Candidate } from "../state/candidate.ts";
import { rememberLast } from "../state/rememberLast.ts";
import type { AppState } from "./appState.ts";
import { flavorAtCursor } from "./list/cursor.ts";
import { shownCandidates } from "./list/shownItems.ts";

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

/** What is known of flavors without those of the person's own: their schemas may be others now. */
export function withoutOwn(described: AppState["described"]): AppState["described"] {
  const left = [...described].filter(([, { spec }]) => spec.origin.kind !== "custom");
  return left.length === described.size ? described : new Map(left);
}
