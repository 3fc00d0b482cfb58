import { asciiGlyph } from "./glyphs.ts";

/** How `visible` treats a text. */
export interface VisibleOptions {
  /** Keep line feeds and tabs (for text that is shown on several lines). Default: they are escaped too. */
  readonly newline?: boolean;
  /** Longest result in characters before it is cut with an ellipsis. Default 4096. */
  readonly max?: number;
}

/** Nearly all texts, and the lines and marks that screens are drawn with: nothing in here needs a second look. */
const clean =
  /^[\x20-\x7e\u00a1-\u00ac\u00ae-\u02ff\u2010-\u2027\u2030-\u203b\u2190-\u2193\u2500-\u25d9\u2713\u2717]*$/;
const ascii = /^[\x20-\x7e]*$/;
const invisible = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800]/u;
const combining = /\p{M}/u;
const pictographic = /\p{Extended_Pictographic}/u;
const maxCombining = 4;

let isOnlyAscii = false;

/**
 * Says that the terminal of this process can show ASCII only: from now on `visible` shows all else by number, and the program's own signs by ASCII that
 * stands for them. To be said before anything is shown; widths are measured on what `visible` returns.
 */
export function showOnlyAscii(only: boolean): void {
  isOnlyAscii = only;
}

/**
 * Makes a text of any origin safe to print: control characters become `^[` or `\u{9b}`, bidirectional and invisible characters are shown
 * by number, never dropped. Joiners and variation selectors stay inside emoji; at most four combining marks stay on a letter.
 * Replaces single code points, so it needs no parser of escape sequences.
 */
export function visible(text: string, options: VisibleOptions = {}): string {
  const max = options.max ?? 4096;
  if (text.length <= max && (isOnlyAscii ? ascii : clean).test(text)) return text;
  return isOnlyAscii ? inAscii(text, max, options) : escaped(text, max, options);
}

function inAscii(text: string, max: number, options: VisibleOptions): string {
  let out = "";
  let count = 0;
  for (const char of text) {
    if (++count > max) return `${out}~`;
    const isShown = char.length === 1 && char <= "~" && keep(char, "", options);
    out += isShown ? char : (asciiGlyph(char) ?? escapeOf(char));
  }
  return out;
}

function escaped(text: string, max: number, options: VisibleOptions): string {
  let out = "";
  let marks = 0;
  let before = "";
  let count = 0;
  for (const char of text) {
    if (++count > max) return `${out}…`;
    if (combining.test(char) && !invisible.test(char)) {
      out += ++marks <= maxCombining ? char : escapeOf(char);
    } else {
      marks = 0;
      out += keep(char, before, options) ? char : escapeOf(char);
    }
    before = char;
  }
  return out;
}

function keep(char: string, before: string, options: VisibleOptions): boolean {
  if (!invisible.test(char)) return true;
  if (char === "\n" || char === "\t") return options.newline === true;
  if (char === "\u200d") return pictographic.test(before) || before === "\ufe0f" || /\p{Emoji_Modifier}/u.test(before);
  if (char === "\ufe0f" || char === "\ufe0e") return pictographic.test(before) || /[0-9#*]/.test(before);
  return false;
}

function escapeOf(char: string): string {
  const code = char.codePointAt(0) ?? 0;
  if (code < 0x20) return `^${String.fromCharCode(code + 0x40)}`;
  if (code === 0x7f) return "^?";
  return `\\u{${code.toString(16)}}`;
}
