import {
  type KeyEvent,
  type Modifiers,
  type MouseEvent,
  namedKey,
  plain,
  type TerminalEvent,
  textKey,
} from "./events.ts";

/** Final bytes of `CSI … X` and `SS3 X` (xterm, VT220). */
const keyByFinal: Readonly<Record<string, string>> = {
  A: "up",
  B: "down",
  C: "right",
  D: "left",
  F: "end",
  H: "home",
  P: "f1",
  Q: "f2",
  R: "f3",
  S: "f4",
};

/** First parameter of `CSI n ~` (VT220, xterm, rxvt for 7 and 8). */
const keyByNumber: Readonly<Record<number, string>> = {
  1: "home",
  2: "insert",
  3: "delete",
  4: "end",
  5: "pageup",
  6: "pagedown",
  7: "home",
  8: "end",
  11: "f1",
  12: "f2",
  13: "f3",
  14: "f4",
  15: "f5",
  17: "f6",
  18: "f7",
  19: "f8",
  20: "f9",
  21: "f10",
  23: "f11",
  24: "f12",
  25: "f13",
  26: "f14",
  28: "f15",
  29: "f16",
  31: "f17",
  32: "f18",
  33: "f19",
  34: "f20",
};

/** Code points that name a key instead of typing a character (kitty protocol, "functional key definitions"; also modifyOtherKeys). */
const keyByCode: Readonly<Record<number, string>> = {
  8: "backspace",
  9: "tab",
  13: "enter",
  27: "escape",
  127: "backspace",
  57414: "enter",
  57417: "left",
  57418: "right",
  57419: "up",
  57420: "down",
  57421: "pageup",
  57422: "pagedown",
  57423: "home",
  57424: "end",
  57425: "insert",
  57426: "delete",
};

/** What the number pad types in kitty's protocol, from code point 57399 on. */
const kittyPad = "0123456789./*-+";
const kittyPadStart = 57399;

/** What the number pad types in application mode (`SS3 x`). */
const applicationPad: Readonly<Record<string, string>> = {
  X: "=",
  j: "*",
  k: "+",
  l: ",",
  m: "-",
  n: ".",
  o: "/",
  p: "0",
  q: "1",
  r: "2",
  s: "3",
  t: "4",
  u: "5",
  v: "6",
  w: "7",
  x: "8",
  y: "9",
};

/** Kitty's event type for "key released". */
const released = 3;

/** The event of a complete `CSI params intermediates final`; what is no key and no mouse action is a reply. */
export function csiEvent(params: string, intermediates: string, final: string): TerminalEvent {
  const reply: TerminalEvent = { kind: "reply", form: "csi", body: params + intermediates + final };
  if (intermediates !== "") return reply;
  if (params.startsWith("<")) return mouse(params.slice(1), final) ?? reply;
  if (!/^[\d;:]*$/.test(params)) return reply;
  const groups = params.split(";").map((group) => group.split(":").map(Number));
  return keyOf(groups, final) ?? reply;
}

/** The event of `SS3 modifier final`, or nothing if no key sends it. */
export function ss3Event(modifier: string, final: string): KeyEvent | undefined {
  const held = modifiers(modifier === "" ? 1 : Number(modifier));
  if (held === undefined) return undefined;
  if (final === "M") return namedKey("enter", held);
  const name = keyByFinal[final];
  if (name !== undefined) return namedKey(name, held);
  const typed = applicationPad[final];
  return typed === undefined ? undefined : textKey(typed, held);
}

/** A function key of the Linux console (`CSI [ A` … `CSI [ E`). */
export function linuxConsoleKey(letter: string): KeyEvent | undefined {
  const index = "ABCDE".indexOf(letter);
  return index < 0 ? undefined : namedKey(`f${index + 1}`);
}

function keyOf(groups: readonly (readonly number[])[], final: string): KeyEvent | undefined {
  const first = groups[0]?.[0] ?? 0;
  const [modifier = 1, eventType = 1] = groups[1] ?? [];
  if (final === "u") return coded(groups[0] ?? [], modifier, eventType);
  if (final === "~" && first === 27) return coded([groups[2]?.[0] ?? 0], modifier, 1);
  const held = modifiers(modifier || 1);
  if (held === undefined || eventType === released) return undefined;
  if (final === "Z") return namedKey("tab", { ...held, shift: true });
  if (final === "~") return named(keyByNumber[first], held);
  // A cursor position report also ends in R; only `CSI 1 ; modifier R` is F3.
  if (first > 1) return undefined;
  return named(keyByFinal[final], held);
}

function named(name: string | undefined, held: Modifiers): KeyEvent | undefined {
  return name === undefined ? undefined : namedKey(name, held);
}

/** A key told by code point: `CSI code[:shifted] ; modifiers[:event] u` (kitty) and `CSI 27 ; modifiers ; code ~` (modifyOtherKeys). */
function coded(codes: readonly number[], modifier: number, eventType: number): KeyEvent | undefined {
  const [code = 0, shifted = 0] = codes;
  const held = modifiers(modifier || 1);
  if (held === undefined || eventType === released) return undefined;
  const name = keyByCode[code];
  if (name !== undefined) return namedKey(name, held);
  const typed = kittyPad[code - kittyPadStart];
  if (typed !== undefined) return textKey(typed, held);
  // Other private-use codes are keys without a name here (caps lock, media keys).
  if (code < 32 || code > 0x10ffff || (code >= 57344 && code <= 63743)) return undefined;
  const base = String.fromCodePoint(code);
  if (base === " ") return textKey(base, held);
  if (held.ctrl) return textKey(base.toLowerCase(), held);
  const upper = shifted > 32 && shifted <= 0x10ffff ? String.fromCodePoint(shifted) : base.toUpperCase();
  return textKey(held.shift ? upper : base, { ...held, shift: false });
}

/** Decodes xterm's and kitty's "1 + bit mask". Nothing if super, hyper or meta is held: such keys belong to the desktop. */
function modifiers(value: number): Modifiers | undefined {
  const mask = value - 1;
  if (mask === 0) return plain;
  if (mask & 0b111000) return undefined;
  return { shift: (mask & 1) !== 0, alt: (mask & 2) !== 0, ctrl: (mask & 4) !== 0 };
}

const buttons = ["left", "middle", "right", "none"] as const;
const wheels = ["wheelup", "wheeldown", "wheelleft", "wheelright"] as const;

/** `CSI < b ; x ; y M|m` (xterm, mode 1006): bits 0-1 button, 2 shift, 3 alt, 4 ctrl, 5 movement, 6 wheel. */
function mouse(params: string, final: string): MouseEvent | undefined {
  const match = /^(\d+);(\d+);(\d+)$/.exec(params);
  if (match === null || (final !== "M" && final !== "m")) return undefined;
  const bits = Number(match[1]);
  const isWheel = (bits & 64) !== 0;
  const low = bits & 3;
  const action = isWheel ? wheels[low] : bits & 32 ? "move" : final === "m" ? "release" : "press";
  const button = isWheel ? "none" : buttons[low];
  if (action === undefined || button === undefined) return undefined;
  return {
    kind: "mouse",
    action,
    button,
    column: Number(match[2]) - 1,
    row: Number(match[3]) - 1,
    shift: (bits & 4) !== 0,
    alt: (bits & 8) !== 0,
    ctrl: (bits & 16) !== 0,
  };
}
