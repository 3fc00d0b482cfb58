import stringWidth from "string-width";
import { narrow } from "../../core/narrow.ts";
import { graphemes } from "../keymap/textEdit.ts";

const printableAscii = /^[\x20-\x7e]*$/;
/** Nearly all texts: each character is one cell. */
const oneEach = new RegExp(`^[${narrow}]*$`);

/** Every character is shown as it is and takes one cell. */
export function isPlain(text: string): boolean {
  return printableAscii.test(text);
}

/** How many cells of the terminal a text takes; the text holds no control characters. The same measure as Ink's own. */
export function widthOf(text: string): number {
  return oneEach.test(text) ? text.length : stringWidth(text);
}

/** The longest beginning of a text that fits into `width` cells. */
export function headOf(text: string, width: number): string {
  if (width <= 0) return "";
  if (oneEach.test(text)) return text.slice(0, width);
  let room = width;
  let head = "";
  for (const grapheme of graphemes(text)) {
    room -= widthOf(grapheme);
    if (room < 0) break;
    head += grapheme;
  }
  return head;
}

/** The longest end of a text that fits into `width` cells. */
export function tailOf(text: string, width: number): string {
  if (width <= 0) return "";
  if (oneEach.test(text)) return text.slice(Math.max(0, text.length - width));
  let room = width;
  let tail = "";
  for (const grapheme of graphemes(text).toReversed()) {
    room -= widthOf(grapheme);
    if (room < 0) break;
    tail = grapheme + tail;
  }
  return tail;
}

/** Cuts a text to `width` cells, with `…` for what is lost. */
export function cut(text: string, width: number): string {
  if (widthOf(text) <= width) return text;
  return width <= 0 ? "" : `${headOf(text, width - 1)}…`;
}

/** Cuts a text to `width` cells, with `…` in its middle for what is lost. */
function cutMiddle(text: string, width: number): string {
  if (widthOf(text) <= width) return text;
  if (width < shortestMiddle) return cut(text, width);
  const tail = Math.floor((width - 1) / 3);
  const end = tailOf(text, tail);
  return `${headOf(text, width - 1 - widthOf(end))}…${end}`;
}

/** With less room only the beginning says something. */
const shortestMiddle = 8;

/** Fills a text with blanks to `width` cells; a longer one is cut in its middle. */
export function fitMiddle(text: string, width: number): string {
  const short = cutMiddle(text, width);
  return short + " ".repeat(Math.max(0, width - widthOf(short)));
}

/** Fills a text with blanks to `width` cells; a longer one is cut. */
export function fit(text: string, width: number): string {
  const short = cut(text, width);
  return short + " ".repeat(Math.max(0, width - widthOf(short)));
}
