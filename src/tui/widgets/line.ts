import { asciiGlyphs } from "../../core/glyphs.ts";
import { visible } from "../../core/visible.ts";
import { linked } from "../terminal/links.ts";
import { headOf, widthOf } from "./cells.ts";
import type { Style } from "./style.ts";
import type { Theme } from "./theme.ts";

/** A piece of a line. The text may come from anywhere: it is made visible when it is drawn. */
export interface Span {
  readonly text: string;
  readonly style?: Style;
  /** When the line is wrapped, its further rows begin below this piece: a value below a value, not below its name. */
  readonly hangs?: boolean;
  /** Where it leads: an address of the web. The text should say so too, since not every terminal knows links. */
  readonly link?: string;
}

/** One row of text. */
export type Line = string | readonly Span[];

/** The pieces of a line, their text made safe to print. */
export function spansOf(line: Line): readonly Span[] {
  if (typeof line === "string") return [{ text: visible(line) }];
  return line.map((span) => piece(visible(span.text), span));
}

/** A part of a piece: another text with the same look, leading to the same place. */
export function piece(text: string, { style, link }: Span): Span {
  if (link !== undefined) return style === undefined ? { text, link } : { text, style, link };
  return style === undefined ? { text } : { text, style };
}

/** How many cells a line takes. */
export function lineWidth(line: Line): number {
  return spansOf(line).reduce((sum, { text }) => sum + widthOf(text), 0);
}

/** The pieces of a line, cut to `width` cells with `…` for what is lost. */
export function cutLine(line: Line, width: number): readonly Span[] {
  const spans = spansOf(line);
  return lineWidth(line) <= width ? spans : fitted(spans, Math.max(0, width));
}

/** The text of a line without styles. */
export function lineText(line: Line): string {
  return typeof line === "string" ? line : line.map(({ text }) => text).join("");
}

/** A line of exactly `width` cells: `left` at the start, `right` at the end. When both do not fit, `left` is cut. */
export function leftRight(left: Line, right: Line, width: number): Line {
  const room = width - lineWidth(right);
  if (room <= 1) return fitted(spansOf(left), width);
  return [...fitted(spansOf(left), room), ...spansOf(right)];
}

/** The pieces cut or filled to exactly `width` cells. */
function fitted(spans: readonly Span[], width: number): readonly Span[] {
  const total = spans.reduce((sum, { text }) => sum + widthOf(text), 0);
  if (total <= width) return total === width ? spans : [...spans, { text: " ".repeat(width - total) }];
  const fitting: Span[] = [];
  let room = Math.max(0, width - 1);
  for (const span of spans) {
    const head = headOf(span.text, room);
    room -= widthOf(head);
    if (head.length === span.text.length) fitting.push(span);
    else {
      const end = `${head}${width > 0 ? "…" : ""}${" ".repeat(Math.max(0, room))}`;
      return [...fitting, { ...span, text: end }];
    }
  }
  return fitting;
}

/**
 * The text of a line with the sequences that colour it, exactly `width` cells wide if that is given. `base` is the look of the whole line,
 * blanks at the end included. With `hasLinks` what leads somewhere is a link of the terminal.
 */
export function paint(line: Line, theme: Theme, width?: number, base: Style = "plain", hasLinks = false): string {
  const spans = width === undefined ? spansOf(line) : fitted(spansOf(line), width);
  const whole = theme.looks[base];
  let painted = whole.on;
  for (const { text: shown, style = "plain", link } of spans) {
    const look = theme.looks[style];
    const text = hasLinks && link !== undefined ? linked(shown, link) : shown;
    // A style inside may end what the whole line has, such as bold, so that is switched on again.
    painted += look.on === "" ? text : `${look.on}${text}${look.off}${whole.on}`;
  }
  painted += whole.off;
  return theme.ascii ? asciiGlyphs(painted) : painted;
}
