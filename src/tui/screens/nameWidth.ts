import { widthOf } from "../widgets/cells.ts";

const widest = 28;
const narrowest = 8;
/** A longer list would take long to measure, and its names vary anyway. */
const measured = 200;

/** How many cells the column of names takes: enough for the usual ones. */
export function nameWidthOf<Item>(items: readonly Item[], nameOf: (item: Item) => string): number {
  const widths = items.slice(0, measured).map((item) => widthOf(nameOf(item)));
  return Math.min(widest, Math.max(narrowest, ...widths));
}
