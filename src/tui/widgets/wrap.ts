import { visible } from "../../core/visible.ts";
import { headOf, widthOf } from "./cells.ts";
import type { Line, Span } from "./line.ts";

/** Breaks lines at blanks so that each fits into `width` cells; words that are too long are broken too. Line feeds in the text begin a new line. */
export function wrapLines(lines: readonly Line[], width: number): readonly Line[] {
  return lines.flatMap((line) => wrapLine(line, Math.max(1, width)));
}

function wrapLine(line: Line, width: number): readonly Line[] {
  const rows: Span[][] = [[]];
  let room = width;

  function newRow(): void {
    rows.push([]);
    room = width;
  }

  function put(text: string, span: Span): void {
    rows.at(-1)?.push({ ...span, text });
    room -= widthOf(text);
  }

  function putWord(word: string, span: Span): void {
    let rest = word;
    if (widthOf(rest) > room && room < width) newRow();
    if (rest.trim() === "" && room === width && rows.length > 1) return;
    while (widthOf(rest) > room) {
      const head = headOf(rest, room) || rest.slice(0, 1);
      put(head, span);
      rest = rest.slice(head.length);
      newRow();
    }
    if (rest !== "") put(rest, span);
  }

  const spans: readonly Span[] = typeof line === "string" ? [{ text: line }] : line;
  for (const span of spans) {
    for (const [i, part] of span.text.split("\n").entries()) {
      if (i > 0) newRow();
      for (const word of visible(part).match(/ +|[^ ]+/g) ?? []) putWord(word, span);
    }
  }
  return rows;
}
