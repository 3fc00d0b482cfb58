import type { TerminalEvent } from "./events.ts";
import { cursorHome } from "./sequences.ts";

/**
 * Asks how wide a line of a frame is, on an empty screen: writes one into the second row, asks where the cursor is (DSR 6), and removes it.
 *
 * Unicode leaves it open whether such signs take one cell or two (East Asian Width "ambiguous"); some terminals of East Asia give them two, and then no frame
 * fits. Not in the first row: an answer from there reads like F3.
 */
export const askLineWidth = `\x1b[2;1H─\x1b[6n\x1b[2K${cursorHome}`;

/** Tells whether an event is the answer that lines take two cells. */
export function saysLinesAreWide(event: TerminalEvent): boolean {
  return event.kind === "reply" && event.form === "csi" && event.body === "2;3R";
}
