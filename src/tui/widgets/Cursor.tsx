import { useCursor } from "ink";

/** A cell of the screen, counted from 0 at the top left. */
export type Position = { readonly x: number; readonly y: number };

/** Puts the terminal's own cursor into a cell, so that input methods and screen readers find it. At most one may be mounted. */
export function Cursor({ at }: { readonly at: Position }) {
  const { setCursorPosition } = useCursor();
  setCursorPosition({ x: at.x, y: at.y });
  return null;
}
