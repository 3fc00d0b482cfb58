import type { Span } from "./line.ts";
import type { Style } from "./theme.ts";

/** A text in pieces, of which those that a word of the filter matched are lit; the others look as `style` says. */
export function highlight(text: string, filter: string, style?: Style): readonly Span[] {
  const words = filter.toLowerCase().split(/\s+/).filter(Boolean);
  const lower = text.toLowerCase();
  // Lower case can be longer than the text itself, and then places differ.
  if (words.length === 0 || lower.length !== text.length) return [styled(text, style)];
  const isLit = new Array<boolean>(text.length).fill(false);
  for (const word of words)
    for (let at = lower.indexOf(word); at >= 0; at = lower.indexOf(word, at + word.length))
      isLit.fill(true, at, at + word.length);
  const spans: Span[] = [];
  for (let start = 0; start < text.length; ) {
    let end = start + 1;
    while (end < text.length && isLit[end] === isLit[start]) end++;
    spans.push(styled(text.slice(start, end), isLit[start] ? "match" : style));
    start = end;
  }
  return spans;
}

function styled(text: string, style: Style | undefined): Span {
  return style === undefined ? { text } : { text, style };
}
