/** "3 of 41", for the border of a list; nothing for an empty one. */
export function positionText(cursor: number, total: number): { readonly note?: string } {
  return total === 0 ? {} : { note: `${cursor + 1} of ${total}` };
}
