/** A part of a screen: its name, and the share of the width it takes beside others. */
export interface PaneShare<Name extends string> {
  readonly name: Name;
  readonly share: number;
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

/** The parts that are shown: the one with the cursor, and as many neighbours as fit. Their widths add up to the width of the screen. */
export function placePanes<Name extends string>(
  panes: readonly PaneShare<Name>[],
  focus: Name,
  columns: number,
): readonly PlacedPane<Name>[] {
  const count = Math.min(panes.length, paneCount(columns));
  const at = Math.max(
    0,
    panes.findIndex((pane) => pane.name === focus),
  );
  // The neighbour that stays in view is the next one: what the cursor does here shows there.
  const first = count === 1 ? at : Math.min(Math.max(0, at - count + 2), panes.length - count);
  const shown = panes.slice(first, first + count);
  const total = shown.reduce((sum, pane) => sum + pane.share, 0);
  let left = columns;
  return shown.map((pane, i) => {
    const width = i === shown.length - 1 ? left : Math.floor((columns * pane.share) / total);
    left -= width;
    return { name: pane.name, width };
  });
}
