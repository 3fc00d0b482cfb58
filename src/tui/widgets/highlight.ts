import type { Span } from "./line.ts";

/** A text in pieces, of which those that a word of the filter matched are lit. */
export function highlight(text: string, filter: string): readonly Span[] {
  const words = filter.toLowerCase().split(/\s+/).filter(Boolean);
  const lower = text.toLowerCase();
  // Lower case can be longer than the text itself, and then places differ.
  if (words.length === 0 || lower.length !== text.length) return [{ text }];
  const isLit = new Array<boolean>(text.length).fill(false);
  for (const word of words)
    for (let at = lower.indexOf(word); at >= 0; at = lower.indexOf(word, at + word.length))
      isLit.fill(true, at, at + word.length);
  const spans: Span[] = [];
  for (let start = 0; start < text.length; ) {
    let end = start + 1;
    while (end < text.length && isLit[end] === isLit[start]) end++;
    const piece = text.slice(start, end);
    spans.push(isLit[start] ? { text: piece, style: "match" } : { text: piece });
    start = end;
  }
  return spans;
}
