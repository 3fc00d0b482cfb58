import type { AppState, ScreenState } from "./appState.ts";

/** Under which a screen that is left is remembered; undefined: it opens anew each time. */
function memoryKey(screen: ScreenState): string | undefined {
  switch (screen.screen) {
    case "components":
    case "flavors":
    case "log":
    case "integrations":
      return screen.screen;
    case "composer":
      return screen.stackId === null ? undefined : `composer/${screen.stackId}`;
    default:
      return undefined;
  }
}

/** Keeps where the cursor and the filter of screens were that are left. */
export function remembering(state: AppState, left: readonly ScreenState[]): AppState {
  const entries = left.flatMap((screen): readonly (readonly [string, ScreenState])[] => {
    const key = memoryKey(screen);
    return key === undefined ? [] : [[key, screen]];
  });
  return entries.length === 0 ? state : { ...state, remembered: new Map([...state.remembered, ...entries]) };
}

/** The screen as it was left; what it shows is read anew, since only the cursor and the filter are remembered. Undefined when it was never open. */
export function asLeft<S extends ScreenState>(state: AppState, fresh: S): S | undefined {
  const key = memoryKey(fresh);
  const left = key === undefined ? undefined : state.remembered.get(key);
  return left?.screen === fresh.screen ? (left as S) : undefined;
}
