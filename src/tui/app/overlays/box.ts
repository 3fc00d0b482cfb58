import type { TerminalSize } from "../../terminal/size.ts";

const widest = 76;

/** The outer size of a box above the screen whose text takes so many rows. The rows for messages and keys stay free. */
export function boxFor(
  { columns, rows }: TerminalSize,
  textRows: number,
): { readonly width: number; readonly height: number } {
  return { width: Math.min(widest, columns - 4), height: Math.max(3, Math.min(rows - 3, textRows + 2)) };
}

/** The cells of text inside a box. */
export function textWidthIn(size: TerminalSize): number {
  return boxFor(size, 0).width - 4;
}
