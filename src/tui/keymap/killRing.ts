/** A text with a cursor, as `TextEdit` is. */
interface Halves {
  readonly before: string;
  readonly after: string;
}

/** What was cut last, in whichever text; several cuts in a row are one. */
const cut: { text: string; left: Halves | undefined } = { text: "", left: undefined };

/** Remembers what a key has cut out of a text. `next` is what the key left of it. */
export function remember(edit: Halves, next: Halves): void {
  const before = edit.before.slice(next.before.length);
  const after = edit.after.slice(0, edit.after.length - next.after.length);
  if (before + after === "") return;
  const earlier = edit === cut.left ? cut.text : "";
  cut.text = before + earlier + after;
  cut.left = next;
}

/** What was cut last. */
export function lastCut(): string {
  return cut.text;
}
