import type { AppState } from "../actions/appState.ts";
import { crumbsFor } from "../screens/crumbs.ts";

/** What the window is called while a screen is shown: `mlstack: staging`. */
export function windowTitle(state: AppState): string {
  return `mlstack: ${crumbsFor(state).at(-1) ?? "stacks"}`;
}
