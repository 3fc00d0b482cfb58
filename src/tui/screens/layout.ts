import type { ScreenView } from "../state/view.ts";

/** A part of a screen: its name, and the cells that it takes, borders included. */
export interface PaneNeed<Name extends string> {
  readonly name: Name;
  /** As many as all that is in it takes. */
  readonly wants: number;
  /** With fewer it is of no use beside others. */
  readonly least: number;
}

/** A part that is shown, with its width in cells. */
export interface PlacedPane<Name extends string> {
  readonly name: Name;
  readonly width: number;
}

/** How many parts fit beside each other: three from 120 columns, two from 80, else one. */
export function paneCount(columns: number): number {
  return columns >= 120 ? 3 : columns >= 80 ? 2 : 1;
}

/** The most that a list may want of the width, so that what stands beside it is of use too. */
export function mostOf(columns: number): number {
  return Math.floor(columns * (paneCount(columns) === 3 ? 0.45 : 0.55));
}

/**
 * The parts that are shown: the one with the cursor, and as many neighbours as fit. Each has what it needs at least, then the first ones get what they
 * want, and the last one the rest. Their widths add up to the width of the screen. Zoomed, the one with the cursor has it all.
 */
export function placePanes<Name extends string>(
  panes: readonly PaneNeed<Name>[],
  focus: Name,
  columns: number,
  { isZoomed = false }: ScreenView = {},
): readonly PlacedPane<Name>[] {
  if (isZoomed) return [{ name: focus, width: columns }];
  const count = Math.min(panes.length, paneCount(columns));
  const at = Math.max(
    0,
    panes.findIndex((pane) => pane.name === focus),
  );
  // The neighbour that stays in view is the next one: what the cursor does here shows there.
  const first = count === 1 ? at : Math.min(Math.max(0, at - count + 2), panes.length - count);
  const shown = panes.slice(first, first + count);
  const isTight = shown.reduce((sum, pane) => sum + pane.least, 0) > columns;
  const least = shown.map((pane) => (isTight ? Math.floor(columns / count) : pane.least));
  let left = columns - least.reduce((sum, width) => sum + width, 0);
  return shown.map(({ name, wants }, i) => {
    const own = least[i] ?? 0;
    const more = i === shown.length - 1 ? left : Math.max(0, Math.min(left, wants - own));
    left -= more;
    return { name, width: own + more };
  });
}
