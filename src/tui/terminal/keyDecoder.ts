import { csiEvent, linuxConsoleKey, ss3Event } from "./controlSequences.ts";
import { type KeyEvent, namedKey, plain, type ReplyEvent, type TerminalEvent, textKey } from "./events.ts";

const esc = "\x1b";
const pasteStart = "200~";
const pasteEnd = "\x1b[201~";

/** How long an undecided tail may wait for more bytes, in milliseconds. Escape sequences come in one piece unless the line is slow. */
const escapeWait = 30;
const stringWait = 1_000;
const pasteWait = 5_000;

/** Longest terminal answer that is waited for, in UTF-16 units. */
const longestString = 65_536;
/** Longest grapheme that is kept together, in UTF-16 units. */
const longestGrapheme = 256;

const completeCsi = /\x1b\[([0-?]{0,64})([ -/]{0,4})([@-~])/y;
const partialCsi = /\x1b\[[0-?]{0,64}[ -/]{0,4}$/y;
const completeSs3 = /\x1bO(\d{0,2})([A-Za-z])/y;
const partialSs3 = /\x1bO\d{0,2}$/y;
const strings: Readonly<Record<string, ReplyEvent["form"]>> = { "]": "osc", P: "dcs", _: "apc", "^": "pm", X: "sos" };

/** Graphemes that often go on: emoji (skin tones, joined figures), flags, and whatever ends in a joiner. */
const mayGrow = /[\p{Extended_Pictographic}\p{Regional_Indicator}]|\u200d$/u;
const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });

/** What was read from `start` on: up to `end`, with an event unless it was noise, or the beginning of a paste. */
type Token = { readonly end: number; readonly event?: TerminalEvent; readonly startsPaste?: true };
/** More bytes are needed to decide. */
type Undecided = undefined;

/**
 * Turns the bytes that a terminal sends into events: one event per key, however many arrive in one read and wherever reads are cut.
 *
 * Pure but for what it remembers: half a UTF-8 character, half an escape sequence, an open paste. After each `push` the owner looks at
 * `waitMs` and calls `flush` if no byte came for that long; a lone Esc is known only then.
 *
 * Latency: ASCII keys and letters are told at once. A grapheme that often goes on (emoji, flags) waits for the next byte or the flush
 * when it stands at the end of a read. A combining mark that comes in a later read than its letter is an event of its own: the text is
 * the same, and no letter ever waits.
 */
export class KeyDecoder {
  #utf8 = new TextDecoder("utf-8", { ignoreBOM: true });
  #tail = "";
  #paste: string[] | undefined;

  /** Events that are complete with these bytes, in order. */
  push(bytes: Uint8Array): TerminalEvent[] {
    let text = this.#tail + this.#utf8.decode(bytes, { stream: true });
    this.#tail = "";
    const events: TerminalEvent[] = [];
    while (text !== "") {
      if (this.#paste !== undefined) {
        text = this.#readPaste(text, this.#paste, events);
        if (this.#paste !== undefined) break;
      }
      text = this.#readKeys(text, events);
      if (this.#paste === undefined) break;
    }
    return events;
  }

  /** Decides what is undecided: a lone Esc is the key, an unfinished sequence is dropped, an unfinished paste is told as it is. */
  flush(): TerminalEvent[] {
    const tail = this.#tail;
    this.#tail = "";
    if (this.#paste !== undefined) {
      const text = this.#paste.join("") + tail;
      this.#paste = undefined;
      return [pasteEvent(text)];
    }
    const event = flushed(tail);
    return event === undefined ? [] : [event];
  }

  /** Milliseconds without a byte after which to call `flush`; nothing if all is decided. */
  get waitMs(): number | undefined {
    if (this.#paste !== undefined) return pasteWait;
    if (this.#tail === "") return undefined;
    return this.#tail.length > 2 && isString(this.#tail) ? stringWait : escapeWait;
  }

  /** Reads up to the end of the paste and returns what follows; keeps back what could be the start of the end mark. */
  #readPaste(text: string, parts: string[], events: TerminalEvent[]): string {
    const end = text.indexOf(pasteEnd);
    if (end >= 0) {
      parts.push(text.slice(0, end));
      events.push(pasteEvent(parts.join("")));
      this.#paste = undefined;
      return text.slice(end + pasteEnd.length);
    }
    const keep = partialEnd(text);
    parts.push(text.slice(0, text.length - keep));
    this.#tail = text.slice(text.length - keep);
    return "";
  }

  /** Reads keys up to the start of a paste and returns what follows; keeps back what is undecided. */
  #readKeys(text: string, events: TerminalEvent[]): string {
    let at = 0;
    while (at < text.length) {
      const token = readToken(text, at);
      if (token === undefined) {
        this.#tail = text.slice(at);
        return "";
      }
      if (token.event !== undefined) events.push(token.event);
      at = token.end;
      if (token.startsPaste) {
        this.#paste = [];
        return text.slice(at);
      }
    }
    return "";
  }
}

function pasteEvent(text: string): TerminalEvent {
  return { kind: "paste", text: text.replace(/\r\n?/g, "\n") };
}

/** Length of the longest end of `text` with which the end mark of a paste begins. */
function partialEnd(text: string): number {
  let length = Math.min(pasteEnd.length - 1, text.length);
  while (length > 0 && !pasteEnd.startsWith(text.slice(text.length - length))) length--;
  return length;
}

function readToken(text: string, at: number): Token | Undecided {
  const code = text.charCodeAt(at);
  if (code === 0x1b) return readEscape(text, at);
  if (code < 0x20 || code === 0x7f) return { end: at + 1, event: controlKey(code) };
  // C1 controls: no terminal sends them as keys in UTF-8.
  if (code >= 0x80 && code < 0xa0) return { end: at + 1 };
  return readGrapheme(text, at, plain);
}

function readGrapheme(text: string, at: number, held: typeof plain): Token | Undecided {
  const next = text.charCodeAt(at + 1);
  if (text.charCodeAt(at) < 0x80 && !(next >= 0x80)) return { end: at + 1, event: textKey(text.charAt(at), held) };
  const run = text.slice(at, at + longestGrapheme);
  const grapheme = graphemes.segment(run).containing(0)?.segment ?? run;
  const end = at + grapheme.length;
  if (end === text.length && mayGrow.test(grapheme)) return undefined;
  return { end, event: textKey(grapheme, held) };
}

function controlKey(code: number): KeyEvent {
  switch (code) {
    case 0x00:
      return textKey(" ", { ...plain, ctrl: true });
    case 0x08:
    case 0x7f:
      return namedKey("backspace");
    case 0x09:
      return namedKey("tab");
    case 0x0d:
      return namedKey("enter");
    default:
      // ctrl+a is 0x01 … ctrl+z is 0x1a; 0x1c to 0x1f are ctrl+\ ctrl+] ctrl+^ ctrl+_
      return textKey(String.fromCharCode(code + 0x40).toLowerCase(), { ...plain, ctrl: true });
  }
}

function readEscape(text: string, at: number): Token | Undecided {
  const next = text.charAt(at + 1);
  if (next === "") return undefined;
  if (next === esc) return { end: at + 1, event: namedKey("escape") };
  if (next === "[") return readCsi(text, at);
  if (next === "O") return readSs3(text, at);
  const form = strings[next];
  if (form !== undefined) return readString(text, at, form);
  return readAlt(text, at);
}

/** Esc followed by a key is that key with alt. */
function readAlt(text: string, at: number): Token | Undecided {
  const code = text.charCodeAt(at + 1);
  if (code < 0x20 || code === 0x7f) return { end: at + 2, event: { ...controlKey(code), alt: true } };
  return readGrapheme(text, at + 1, { ...plain, alt: true });
}

function readCsi(text: string, at: number): Token | Undecided {
  if (text.charAt(at + 2) === "[") {
    const letter = text.charAt(at + 3);
    return letter === "" ? undefined : token(at + 4, linuxConsoleKey(letter));
  }
  const match = matchAt(completeCsi, text, at);
  if (match !== null) {
    const [whole, params = "", intermediates = "", final = ""] = match;
    const end = at + whole.length;
    if (params + final === pasteStart) return { end, startsPaste: true };
    return { end, event: csiEvent(params, intermediates, final) };
  }
  if (matchAt(partialCsi, text, at) !== null) return undefined;
  return { end: endOfBroken(text, at) };
}

/** A sequence that breaks off (a key in the middle of it, or far too long): what belongs to it is dropped, the rest is read afresh. */
function endOfBroken(text: string, at: number): number {
  let end = at + 2;
  while (end - at < 70 && text.charCodeAt(end) >= 0x20 && text.charCodeAt(end) < 0x40) end++;
  return end;
}

function readSs3(text: string, at: number): Token | Undecided {
  const match = matchAt(completeSs3, text, at);
  const event = match === null ? undefined : ss3Event(match[1] ?? "", match[2] ?? "");
  if (match !== null && event !== undefined) return { end: at + match[0].length, event };
  if (matchAt(partialSs3, text, at) !== null) return undefined;
  return { end: at + 2, event: textKey("O", { ...plain, alt: true }) };
}

/** OSC, DCS, APC, PM, SOS: up to BEL or ST. Another Esc, or CAN or SUB, breaks it off. */
function readString(text: string, at: number, form: ReplyEvent["form"]): Token | Undecided {
  const limit = at + 2 + longestString;
  for (let i = at + 2; i < text.length; i++) {
    if (i > limit) return { end: i };
    const code = text.charCodeAt(i);
    if (code === 0x07 || code === 0x9c)
      return { end: i + 1, event: { kind: "reply", form, body: text.slice(at + 2, i) } };
    if (code === 0x18 || code === 0x1a) return { end: i + 1 };
    if (code !== 0x1b) continue;
    const next = text.charAt(i + 1);
    if (next === "") return undefined;
    return next === "\\" ? { end: i + 2, event: { kind: "reply", form, body: text.slice(at + 2, i) } } : { end: i };
  }
  return undefined;
}

function isString(tail: string): boolean {
  return tail.startsWith(esc) && strings[tail.charAt(1)] !== undefined;
}

function flushed(tail: string): TerminalEvent | undefined {
  if (tail === "") return undefined;
  if (tail === esc) return namedKey("escape");
  if (!tail.startsWith(esc)) return textKey(tail);
  const rest = tail.slice(1);
  // Alt with a key that also begins a sequence (alt+[), or alt with a grapheme that was waiting to grow.
  const isKey = rest.length === 1 || rest.charCodeAt(0) >= 0x80;
  return isKey ? textKey(rest, { ...plain, alt: true }) : undefined;
}

function token(end: number, event: TerminalEvent | undefined): Token {
  return event === undefined ? { end } : { end, event };
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
