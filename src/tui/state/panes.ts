/** How the cursor goes from pane to pane: around in a circle, or to the neighbour at a side if there is one. */
export type PaneStep = "next" | "previous" | "left" | "right";

/** The pane that a step leads to. */
export function paneAfter<Pane extends string>(panes: readonly Pane[], pane: Pane, step: PaneStep): Pane {
  const to = panes.indexOf(pane) + (step === "next" || step === "right" ? 1 : -1);
  const isCircle = step === "next" || step === "previous";
  return panes[isCircle ? (to + panes.length) % panes.length : to] ?? pane;
}
