import type { ListState } from "../state/list.ts";

/** What else the border of a list says. */
export interface ListFacts {
  /** How many items are marked. */
  readonly marked?: number;
  /** The orders that the list can be put into. */
  readonly orders?: readonly { readonly id: string; readonly title: string }[];
}

/**
 * What the border of a list says: the order that was chosen, which a filter puts aside; "3 of 41", where not all is shown because of its height or
 * a filter, or something is marked; and how many are marked. The later texts are for where there is less room.
 */
export function positionText(
  cursor: number,
  total: number,
  height: number,
  { filter, order }: Pick<ListState, "filter" | "order">,
  { marked = 0, orders = [] }: ListFacts = {},
): { readonly note?: readonly string[] } {
  const title = filter === "" ? orders.find(({ id }) => id === order)?.title : undefined;
  const placed = isPlaced(total, height, filter, marked);
  const place = placed ? `${cursor + 1} of ${total}` : "";
  const marks = marked > 0 ? `${marked} marked` : "";
  const both = joined(place, ", ", marks);
  const short = placed ? `${cursor + 1}/${total}` : "";
  const tight = marks === "" ? "" : joined(short, ", ", marks);
  const note = [joined(title ?? "", " · ", both), both, tight, marks || place].filter(Boolean);
  return note.length === 0 ? {} : { note: [...new Set(note)] };
}

/** Tells whether the border says "3 of 41": where not all is shown, or something is marked. */
export function isPlaced(total: number, height: number, filter: string, marked: number): boolean {
  return total > 0 && (total > height || filter !== "" || marked > 0);
}

function joined(one: string, sign: string, other: string): string {
  return one === "" || other === "" ? one + other : one + sign + other;
}
