import { graphemes } from "./textEdit.ts";

/** The keys that have a name, as bindings spell them. */
export const namedKeys: readonly string[] = [
  ..."up down left right home end pageup pagedown tab enter esc backspace delete insert space".split(" "),
  ...Array.from({ length: 20 }, (_, i) => `f${i + 1}`),
];

/** What other programs call these keys. */
const otherNames: Readonly<Record<string, string>> = {
  return: "enter",
  cr: "enter",
  escape: "esc",
  pgup: "pageup",
  pgdn: "pagedown",
  pgdown: "pagedown",
  "page-up": "pageup",
  "page-down": "pagedown",
  del: "delete",
  ins: "insert",
  bs: "backspace",
  backtab: "shift+tab",
  spc: "space",
};

const heldNames: Readonly<Record<string, "ctrl" | "alt" | "shift">> = {
  ctrl: "ctrl",
  control: "ctrl",
  c: "ctrl",
  alt: "alt",
  opt: "alt",
  option: "alt",
  meta: "alt",
  m: "alt",
  a: "alt",
  shift: "shift",
  s: "shift",
};

/** What a terminal sends where ctrl and a key are pressed that look different on the keyboard only. */
const sameKey: Readonly<Record<string, string>> = {
  "ctrl+i": "tab",
  "ctrl+m": "enter",
  "ctrl+[": "esc",
  "ctrl+h": "backspace",
  "ctrl+@": "ctrl+space",
  "ctrl+/": "ctrl+_",
  "ctrl+?": "backspace",
};

/** What is wrong with the name of a key, in two parts: a sentence, and what to write. */
interface Misspelt {
  readonly message: string;
  readonly hint: string;
}

/**
 * Checks the name of a key as somebody has written it. Undefined: it is one that a terminal sends, spelled as `keyName` spells it. Otherwise what is
 * wrong, with the right spelling if that can be told.
 */
export function misspelt(key: string): Misspelt | undefined {
  const right = spelled(key);
  if (right === undefined) return { message: `There is no key ${key}.`, hint: howSpelled };
  const same = sameKey[right];
  if (same !== undefined) return { message: `Terminals send ${same} for ${right}.`, hint: `Write ${same}.` };
  if (!isSent(right)) return { message: `Most terminals do not send ${right}.`, hint: "Choose another key." };
  return right === key ? undefined : { message: `The key ${key} is spelled ${right}.`, hint: `Write ${right}.` };
}

const howSpelled =
  "Keys are written like j, G, ?, enter, esc, shift+tab, ctrl+s, alt+x, f5; keys one after the other like g g.";

/** The spelling of a key, whatever program's habit it is written by: `Ctrl-S`, `C-s`, `<c-s>`, `^S`, `Return`. */
function spelled(text: string): string | undefined {
  if (graphemes(text).length === 1) return text;
  const inner = /^<(.+)>$/.exec(text)?.[1] ?? text;
  const caret = /^\^([A-Za-z@[\\\]^_?])$/.exec(inner)?.[1];
  if (caret !== undefined) return `ctrl+${caret.toLowerCase()}`;
  const held = new Set<string>();
  let rest = inner;
  for (let part = /^([A-Za-z]+)[+-](.+)$/u.exec(rest); part !== null; part = /^([A-Za-z]+)[+-](.+)$/u.exec(rest)) {
    const name = heldNames[(part[1] ?? "").toLowerCase()];
    if (name === undefined) break;
    held.add(name);
    rest = part[2] ?? "";
  }
  return joined(held, rest);
}

function joined(held: Set<string>, last: string): string | undefined {
  const lower = last.toLowerCase();
  const known = otherNames[lower] ?? lower;
  if (known.startsWith("shift+")) return joined(held.add("shift"), known.slice(6));
  if (namedKeys.includes(known)) return [...inOrder(held), known].join("+");
  if (graphemes(last).length !== 1) return undefined;
  // With ctrl a terminal does not tell A from a; without, shift is in the letter.
  if (held.has("ctrl")) return [...inOrder(held), last.toLowerCase()].join("+");
  const letter = held.delete("shift") ? last.toUpperCase() : last;
  return [...inOrder(held), letter].join("+");
}

function inOrder(held: ReadonlySet<string>): readonly string[] {
  return ["ctrl", "alt", "shift"].filter((name) => held.has(name));
}

/** What terminals send without a protocol of their own for keys. */
function isSent(key: string): boolean {
  const name = /^(?:(?:ctrl|alt|shift)\+)*(.+)$/su.exec(key)?.[1] ?? key;
  const held = key.slice(0, key.length - name.length);
  if (held === "" || held === "alt+") return true;
  if (/^(?:up|down|left|right|home|end|pageup|pagedown|delete|insert|f\d+)$/.test(name)) return true;
  if (name === "tab") return held === "shift+" || held === "alt+shift+";
  if (name === "space") return held === "ctrl+" || held === "ctrl+alt+";
  if (name === "backspace") return held === "ctrl+alt+" || held === "ctrl+";
  return /^[a-z\\\]^_]$/.test(name) && (held === "ctrl+" || held === "ctrl+alt+");
}
