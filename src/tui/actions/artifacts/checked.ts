import { type AppState, shown } from "../appState.ts";
import { candidateAtCursor, componentAtCursor } from "../list/cursor.ts";
import { artifactRowAtCursor } from "./artifactCursor.ts";

/** The ids of the artifact stores that the screen tells more about. */
export function checkedAtCursor(state: AppState): readonly string[] {
  const row = artifactRowAtCursor(state);
  if (row?.kind === "store") return [row.component.id];
  const component = componentAtCursor(state);
  if (component?.type === "artifact_store") return [component.id];
  const composer = shown(state, "composer");
  if (composer?.slot !== "artifact_store") return [];
  const candidate = candidateAtCursor(state);
  return candidate?.kind === "component" ? [candidate.component.id] : [];
}
