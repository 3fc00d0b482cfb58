import { visible } from "../../core/visible.ts";
import { fit, fitMiddle, isPlain, widthOf } from "../widgets/cells.ts";
import { highlight } from "../widgets/highlight.ts";
import type { Span } from "../widgets/line.ts";
import type { Style } from "../widgets/style.ts";

/** Which column of a list is cut, by index, and to how many cells at most; with 0 it may go away. */
export type ColumnCut = readonly [column: number, to: number];

/** Stands before a row that is marked, in place of a blank. */
export const markSpan: Span = { text: "+", style: "match" };

/** The blanks between columns. */
export const gap = "  ";

/** Less of a text says nothing. */
const narrowest = 5;

/** The widths of columns that fit into `room` cells with gaps between them, cut in the order of `cuts` as far as needed; 0: not shown. */
export function columnWidths(wanted: readonly number[], room: number, cuts: readonly ColumnCut[]): readonly number[] {
  const widths = [...wanted];
  for (const [column, to] of cuts) {
    const over = totalOf(widths) - room;
    if (over <= 0) break;
    const now = widths[column] ?? 0;
    const width = Math.max(Math.min(now, to), now - over);
    widths[column] = to === 0 && width < narrowest ? 0 : width;
  }
  return widths;
}

/**
 * The widths that columns want: what this list takes, and as far as all fits what the widest of the lists that come to stand here takes, so that columns
 * stay where they are when another list comes.
 */
export function steadyWidths(own: readonly number[], widest: readonly number[], room: number): readonly number[] {
  return widest.reduce<readonly number[]>((widths, width, i) => {
    const steady = widths.with(i, Math.max(width, widths[i] ?? 0));
    return totalOf(steady) <= room ? steady : widths;
  }, own);
}

/** Cells of columns and the gaps between them. */
export function totalOf(widths: readonly number[]): number {
  const shown = widths.filter((width) => width > 0);
  return shown.reduce((sum, width) => sum + width, 0) + gap.length * Math.max(0, shown.length - 1);
}

/** What stands in a column. */
export interface Cell {
  readonly text: string;
  readonly width: number;
  readonly style?: Style;
  /** What it matched is lit. */
  readonly filter?: string;
  /** It is cut in the middle, since names often differ at their ends. */
  readonly isName?: true;
  /** The name that the filter looks at first, where the cell holds something else. */
  readonly beside?: string;
}

/** The pieces of columns beside each other; those without width are left out. */
export function cells(all: readonly Cell[]): readonly Span[] {
  return all
    .filter(({ width }) => width > 0)
    .flatMap(({ text, width, style, filter = "", isName, beside }, i) => {
      const whole = visible(text);
      const name = beside === undefined ? undefined : visible(beside);
      return [
        ...(i === 0 ? [] : [{ text: gap }]),
        ...highlight(whole, filter, { style, shown: isName ? fitMiddle(whole, width) : fit(whole, width), name }),
      ];
    });
}

/** The cells of the widest text of a list, at most `widest`. */
export function widestOf<Item>(items: readonly Item[], textOf: (item: Item) => string, widest: number): number {
  let width = 0;
  for (const item of items) {
    const text = textOf(item);
    // Most texts of a long list are quickly known to be no wider.
    if (text.length <= width && isPlain(text)) continue;
    width = Math.max(width, widthOf(visible(text)));
    if (width >= widest) return widest;
  }
  return width;
}
