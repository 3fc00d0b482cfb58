import type { ListState } from "../state/list.ts";

/** "3 of 41", for the border of a list that does not show all: because of its height, or because of a filter. */
export function positionText(
  cursor: number,
  total: number,
  height: number,
  { filter }: Pick<ListState, "filter">,
): { readonly note?: string } {
  return total === 0 || (total <= height && filter === "") ? {} : { note: `${cursor + 1} of ${total}` };
}
