/**
 * One keystroke.
 *
 * `name` is the grapheme that the key types ("a", "A", "é", "👍"), or one of: up, down, left, right, home, end, pageup, pagedown, tab,
 * enter, escape, backspace, delete, insert, space, f1 … f20. `text` is what a text field inserts: the grapheme, a blank for space,
 * and nothing for named keys and for keys held with ctrl or alt.
 *
 * `shift` is only told where the name does not already say it: for named keys, and for letters with ctrl (name in lower case).
 * Terminals cannot tell ctrl+i from tab, ctrl+m from enter, ctrl+[ from escape, or ctrl+h from backspace; the latter name is used.
 * A line feed is ctrl+j.
 */
export type KeyEvent = {
  readonly kind: "key";
  readonly name: string;
  readonly text: string;
  readonly ctrl: boolean;
  readonly alt: boolean;
  readonly shift: boolean;
};

/** A whole paste, line ends made "\n". Other control characters are kept: whoever shows the text escapes it. */
export type PasteEvent = { readonly kind: "paste"; readonly text: string };

/** A mouse action (SGR form, mode 1006). `column` and `row` count cells from 0 at the top left. */
export type MouseEvent = {
  readonly kind: "mouse";
  readonly action: "press" | "release" | "move" | "wheelup" | "wheeldown" | "wheelleft" | "wheelright";
  readonly button: "left" | "middle" | "right" | "none";
  readonly column: number;
  readonly row: number;
  readonly ctrl: boolean;
  readonly alt: boolean;
  readonly shift: boolean;
};

/** Something the terminal says by itself or as an answer (colours, focus, device attributes): `body` is what stands between introducer and terminator. */
export type ReplyEvent = {
  readonly kind: "reply";
  readonly form: "csi" | "osc" | "dcs" | "apc" | "pm" | "sos";
  readonly body: string;
};

/** Everything that can arrive on a terminal's input. */
export type TerminalEvent = KeyEvent | PasteEvent | MouseEvent | ReplyEvent;

/** Modifier keys as told by the terminal. */
export type Modifiers = { readonly ctrl: boolean; readonly alt: boolean; readonly shift: boolean };

/** No modifier held. */
export const plain: Modifiers = { ctrl: false, alt: false, shift: false };

/** A named key such as "up"; it inserts nothing. */
export function namedKey(name: string, held: Modifiers = plain): KeyEvent {
  return { kind: "key", name, text: "", ctrl: held.ctrl, alt: held.alt, shift: held.shift };
}

/** A key that types `grapheme`; with ctrl or alt it inserts nothing. */
export function textKey(grapheme: string, held: Modifiers = plain): KeyEvent {
  const name = grapheme === " " ? "space" : grapheme;
  const text = held.ctrl || held.alt ? "" : grapheme;
  return { kind: "key", name, text, ctrl: held.ctrl, alt: held.alt, shift: held.shift };
}
