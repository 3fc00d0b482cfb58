import type { DiffRow } from "../../core/diff/row.ts";

/** One side of a comparison. */
export interface DiffSide {
  /** What it is: `prod`, `as stored`. */
  readonly title: string;
}

/** What is compared. */
export interface Comparison {
  /** What the screen is called in the breadcrumbs: `prod and staging`. */
  readonly title: string;
  readonly left: DiffSide;
  readonly right: DiffSide;
  /** Only what differs; none: both sides are the same. */
  readonly rows: readonly DiffRow[];
  /** What enter does with what is shown, which goes away when it should; absent: nothing. */
  readonly accept?: { readonly title: string; readonly run: () => Promise<void> };
}

/** Two things side by side. */
export interface DiffState {
  readonly screen: "diff";
  readonly compared: Comparison;
  /** First line that is shown. */
  readonly top: number;
}

/** A comparison as it opens. */
export function diffScreen(compared: Comparison): DiffState {
  return { screen: "diff", compared, top: 0 };
}
