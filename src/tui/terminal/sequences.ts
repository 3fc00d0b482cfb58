import { visible } from "../../core/visible.ts";

/** Escape sequences that switch a terminal, by what they do (xterm's control sequences). */
export const enterAlternateScreen = "\x1b[?1049h";
export const cursorHome = "\x1b[H";
export const eraseBelow = "\x1b[J";
export const beginSynchronized = "\x1b[?2026h";
export const endSynchronized = "\x1b[?2026l";
export const bracketedPasteOn = "\x1b[?2004h";
export const bracketedPasteOff = "\x1b[?2004l";
/** Keeps the window's title on the terminal's own stack, and takes it back. */
export const pushTitle = "\x1b[22;2t";
export const popTitle = "\x1b[23;2t";
/** Presses, releases and the wheel, told with cells of any number (modes 1000 and 1006). No movements: nobody needs them, and they are many. */
export const mouseOn = "\x1b[?1000h\x1b[?1006h";
export const mouseOff = "\x1b[?1006l\x1b[?1000l";

/** Longer titles are cut. */
const longestTitle = 200;

/** Names the window. Control characters of the text are shown, not sent. */
export function titleSequence(title: string): string {
  return `\x1b]2;${visible(title, { max: longestTitle })}\x07`;
}

/**
 * Undoes everything that a screen may have switched on, in an order that ends on the normal screen with a visible cursor: kitty keyboard,
 * synchronised output, bracketed paste, mouse modes, focus reports, alternate screen, cursor, colours.
 */
export const resetTerminal = [
  "\x1b[<u",
  endSynchronized,
  bracketedPasteOff,
  "\x1b[?1006l\x1b[?1003l\x1b[?1002l\x1b[?1000l\x1b[?1004l",
  "\x1b[?1049l",
  "\x1b[?25h",
  "\x1b[0m",
].join("");
