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
