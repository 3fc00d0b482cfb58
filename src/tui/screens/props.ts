import type { AppState } from "../actions/appState.ts";

/** The part of the terminal that a screen draws: below the header, above the last two rows. */
export interface Area {
  readonly columns: number;
  readonly rows: number;
  /** The row of the terminal where it begins. */
  readonly top: number;
}

/** What every screen draws from. */
export interface ScreenProps {
  readonly state: AppState;
  readonly area: Area;
}
