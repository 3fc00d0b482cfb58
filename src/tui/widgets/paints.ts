import { type Colour, type ColourDepth, colourCodes } from "./colour.ts";
import type { Look, Style } from "./style.ts";

/** How a style looks, apart from what a terminal can show of it. */
export interface Paint {
  readonly colour?: Colour;
  readonly background?: Colour;
  readonly bold?: boolean;
  readonly dim?: boolean;
  readonly underline?: boolean;
  readonly inverse?: boolean;
}

/** How all styles look. */
export type Paints = Readonly<Record<Style, Paint>>;

/** The sequences for a paint on a terminal with so many colours. What is not switched on is not switched off either. */
export function lookOf(paint: Paint, depth: ColourDepth): Look {
  const parts: (readonly [on: string, off: string])[] = [];
  if (paint.bold) parts.push(["1", "22"]);
  if (paint.dim) parts.push(["2", "22"]);
  if (paint.underline) parts.push(["4", "24"]);
  if (paint.inverse) parts.push(["7", "27"]);
  if (paint.colour !== undefined) parts.push([colourCodes(paint.colour, depth, false), "39"]);
  if (paint.background !== undefined) parts.push([colourCodes(paint.background, depth, true), "49"]);
  const shown = parts.filter(([on]) => on !== "");
  if (shown.length === 0) return { on: "", off: "" };
  const off = [...new Set(shown.map(([, each]) => each))].toReversed();
  return { on: sgr(shown.map(([on]) => on)), off: sgr(off) };
}

/** One sequence each: Ink, which takes rows apart and puts them together again, knows only single ones. */
function sgr(codes: readonly string[]): string {
  return codes.map((code) => `\u001b[${code}m`).join("");
}
