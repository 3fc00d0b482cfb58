import type { DiffRow } from "../../core/diff/row.ts";
import type { Result } from "../../core/result.ts";

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
  /** It is what applying something would do; this does it, and answers with a sentence about what was done. */
  readonly apply?: () => Promise<Result<string>>;
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
