import { visible } from "../../core/visible.ts";
import { rememberFor } from "../state/rememberLast.ts";
import { headOf, widthOf } from "./cells.ts";
import { type Line, piece, type Span } from "./line.ts";

/** A hanging piece with fewer cells than this begins on a row of its own instead. */
const narrowest = 8;
/** How far such a row is moved in. */
const step = 2;

/**
 * Breaks lines at blanks so that each fits into `width` cells; words that are too long are broken too, addresses and JSON behind a sign if possible.
 * Line feeds in the text begin a new line. The rows below a piece that hangs begin below it.
 */
export const wrapLines = rememberFor((lines: readonly Line[], width: number): readonly Line[] =>
  lines.flatMap((line) => {
    const room = Math.max(1, width);
    return typeof line === "string" ? wrapSpans([{ text: line }], room) : wrapKnown(line, room);
  }),
);

/** Lines about a thing are drawn again for many keys. */
const wrapKnown = rememberFor(wrapSpans);

function wrapSpans(spans: readonly Span[], width: number): readonly Line[] {
  const rows: Span[][] = [[]];
  let indent = 0;
  let room = width;

  function newRow(): void {
    rows.push(indent === 0 ? [] : [{ text: " ".repeat(indent) }]);
    room = width - indent;
  }

  function put(text: string, span: Span): void {
    rows.at(-1)?.push(piece(text, span));
    room -= widthOf(text);
  }

  function putWord(word: string, span: Span): void {
    let rest = word;
    const isBlank = rest.trim() === "";
    if (widthOf(rest) > room && room < width - indent) {
      newRow();
      if (isBlank) return;
    }
    if (isBlank && room === width - indent && rows.length > 1) return;
    while (widthOf(rest) > room) {
      const head = brokenHead(rest, room);
      put(head, span);
      rest = rest.slice(head.length);
      newRow();
    }
    if (rest !== "") put(rest, span);
  }

  function hang(): void {
    if (room >= narrowest) {
      indent = width - room;
    } else if (width >= step + narrowest) {
      indent = step;
      newRow();
    }
  }

  for (const span of spans) {
    if (span.hangs === true) hang();
    for (const [i, part] of span.text.split("\n").entries()) {
      if (i > 0) newRow();
      for (const word of visible(part).match(/ +|[^ ]+/g) ?? []) putWord(word, span);
    }
  }
  return rows;
}

/**
 * As much of a long word as fits: up to the last sign between the parts of an address or of JSON, if that fills a third of the row; else up to the last
 * sign inside a name, if that does.
 */
function brokenHead(word: string, room: number): string {
  const head = headOf(word, room) || word.slice(0, 1);
  const part = head.search(/[/?&,;{}[\]][^/?&,;{}[\]]*$/) + 1;
  if (part * 3 >= head.length) return head.slice(0, part);
  const name = head.search(/[-_.=:][^-_.=:]*$/) + 1;
  return name * 3 >= head.length ? head.slice(0, name) : head;
}
