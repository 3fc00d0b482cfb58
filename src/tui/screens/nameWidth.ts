import { widthOf } from "../widgets/cells.ts";

const widest = 28;
const narrowest = 8;
/** A longer list would take long to measure, and its names vary anyway. */
const measured = 200;

/** How many cells the column of names takes: enough for the usual ones. */
export function nameWidthOf(names: readonly string[]): number {
  return Math.min(widest, Math.max(narrowest, ...names.slice(0, measured).map(widthOf)));
}
