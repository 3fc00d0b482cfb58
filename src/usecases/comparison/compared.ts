import type { DiffRow } from "../../core/diff/row.ts";

/** Two things side by side. */
export interface Compared {
  /** The name of what stands on the left. */
  readonly left: string;
  readonly right: string;
  /** What differs, apart from the names; none: nothing does. */
  readonly rows: readonly DiffRow[];
}
