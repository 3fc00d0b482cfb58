/**
 * The first row of a list that is shown: as it was (`top`), moved as little as needed to keep the cursor in view with up to two rows around
 * it, and no emptier than it must be.
 */
export function windowOf(cursor: number, top: number, height: number, total: number): number {
  if (height <= 0 || total <= height) return 0;
  const margin = Math.min(2, Math.floor((height - 1) / 2));
  const lowest = Math.max(0, cursor - (height - 1) + margin);
  const highest = Math.max(0, cursor - margin);
  return Math.min(Math.max(0, Math.min(Math.max(top, lowest), highest)), total - height);
}
