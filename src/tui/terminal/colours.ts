import type { TerminalEvent } from "./events.ts";

/** The environment of the process. */
type Environment = Readonly<Record<string, string | undefined>>;

/** Terminals that show 256 colours though their name does not say so. */
const with256 = /256|^(?:xterm-kitty|xterm-ghostty|alacritty|foot|wezterm|contour|rio|iterm)/;
/** Terminals that show none. */
const withNone = /^(?:dumb|vt\d\d\d?|ansi-m|cons25-m)$|-mono$|-m$/;

/** How many colours the terminal shows, as it says itself by TERM and COLORTERM. `NO_COLOR` set to anything: none (no-color.org). */
export function colourDepth(environment: Environment, platform: string): "none" | "16" | "256" | "truecolor" {
  const { NO_COLOR, COLORTERM = "", TERM = "", WT_SESSION } = environment;
  if (NO_COLOR !== undefined && NO_COLOR !== "") return "none";
  if (withNone.test(TERM)) return "none";
  if (/^(?:truecolor|24bit)$/i.test(COLORTERM) || TERM.endsWith("-direct")) return "truecolor";
  // Windows 10 and later; there is no TERM.
  if (WT_SESSION !== undefined || (platform === "win32" && TERM === "")) return "truecolor";
  return with256.test(TERM) ? "256" : "16";
}

/** Asks for the background colour, and then for what every terminal answers: when that comes without the first, the first does not come. */
export const askBackground = "\x1b]11;?\x1b\\\x1b[c";
/** The second of these questions alone. */
export const askEnd = "\x1b[c";

/** Terminals that draw such a question on the screen instead of answering or ignoring it. */
const disturbed = /^(?:dumb|linux|cons25|vt\d\d\d?|eterm|eterm-color|emacs)/;

/** Tells whether the terminal may be asked. */
export function canAskBackground({ TERM = "" }: Environment): boolean {
  return TERM !== "" && !disturbed.test(TERM);
}

/** What COLORFGBG (rxvt, Konsole and others) says: the number of the background among the sixteen colours comes last. */
export function backgroundByEnvironment({ COLORFGBG = "" }: Environment): "dark" | "light" | undefined {
  const number = /;(\d{1,2})$/.exec(COLORFGBG)?.[1];
  if (number === undefined) return undefined;
  return Number(number) === 7 || Number(number) >= 9 ? "light" : "dark";
}

/** What an event says to the question: the background, the end of all answers to it, or nothing. */
export function backgroundAnswer(event: TerminalEvent): "dark" | "light" | "end" | undefined {
  if (event.kind !== "reply") return undefined;
  if (event.form === "csi") return /^\?[\d;]*c$/.test(event.body) ? "end" : undefined;
  const body = event.form === "osc" ? /^11;(.*)$/s.exec(event.body)?.[1] : undefined;
  return body === undefined ? undefined : brightnessOf(body);
}

/** `rgb:1e1e/1e1e/1e1e`, also with one to three digits a colour, with alpha, or as `#rrggbb` (X11, XParseColor). */
function brightnessOf(text: string): "dark" | "light" | undefined {
  const parts = /^rgba?:([\da-f]{1,4})\/([\da-f]{1,4})\/([\da-f]{1,4})/i.exec(text) ?? /^#(..)(..)(..)$/.exec(text);
  if (parts === null) return undefined;
  const [red = 0, green = 0, blue = 0] = parts.slice(1).map((hex) => Number.parseInt(hex, 16) / (16 ** hex.length - 1));
  if ([red, green, blue].some(Number.isNaN)) return undefined;
  // How light people find it (Rec. 709 weights on the gamma-coded values are near enough to tell black from white).
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue > 0.5 ? "light" : "dark";
}

/** Tells whether the terminal shows more than ASCII, as the locale says: LC_ALL before LC_CTYPE before LANG. Where none is set it is taken to. */
export function isUnicode(environment: Environment, platform: string): boolean {
  const { LC_ALL, LC_CTYPE, LANG, TERM } = environment;
  if (platform === "win32") return true;
  // The font of the Linux console has neither check marks nor crosses.
  if (TERM === "linux") return false;
  const locale = LC_ALL || LC_CTYPE || LANG || "";
  return locale === "" || /utf-?8/i.test(locale);
}
