import { visible } from "../../core/visible.ts";
import { rememberFor } from "../state/rememberLast.ts";
import { headOf, widthOf } from "./cells.ts";
import { type Line, piece, type Span } from "./line.ts";

/** A hanging piece with fewer cells than this begins on a row of its own instead. */
const narrowest = 8;
/** How far such a row is moved in. */
const step = 2;

/**
 * Breaks lines at blanks so that each fits into `width` cells; words that are too long for a row of their own are broken too, addresses and JSON behind a sign if
 * possible. Line feeds in the text begin a new line. The rows below a piece that hangs begin below it, or further left where that keeps its words whole.
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

  /** `tail`: the cells of what follows without a blank between. */
  function putWord(word: string, span: Span, tail: number): void {
    let rest = word;
    const isBlank = rest.trim() === "";
    const whole = widthOf(rest) + tail;
    const wants = whole <= width - indent ? whole : widthOf(rest);
    if (wants > room && room < width - indent) {
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

  function hang({ text }: Span): void {
    const longest = longestPart(text);
    const isBetterBelow = longest > room && longest <= width - step;
    if (room >= narrowest && !isBetterBelow) {
      indent = width - room;
    } else if (width >= step + narrowest) {
      indent = step;
      newRow();
    }
  }

  for (const [at, span] of spans.entries()) {
    if (span.hangs === true) hang(span);
    const parts = span.text.split("\n");
    for (const [i, part] of parts.entries()) {
      if (i > 0) newRow();
      const words = visible(part).match(/ +|[^ ]+/g) ?? [];
      for (const [j, word] of words.entries()) {
        const isLast = i === parts.length - 1 && j === words.length - 1;
        putWord(word, span, isLast && !word.startsWith(" ") ? gluedAfter(spans, at) : 0);
      }
    }
  }
  return rows;
}

/** The cells of what stands behind a piece without a blank between, so that a word may be of several pieces. */
function gluedAfter(spans: readonly Span[], at: number): number {
  let width = 0;
  for (const { text, hangs } of spans.slice(at + 1)) {
    if (hangs === true) return width;
    const [head = ""] = /^[^ \n]*/.exec(text) ?? [];
    width += widthOf(visible(head));
    if (head.length < text.length) return width;
  }
  return width;
}

/** The cells of the longest part of a text that should not be broken. */
function longestPart(text: string): number {
  return Math.max(0, ...text.split(/[ \n]|(?<=[/?&,;{}[\]\-_.=:])/).map((part) => widthOf(visible(part))));
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
