import type { KeyEvent } from "../terminal/events.ts";

/** The names that bindings use where the terminal's own differ. */
const shortNames: Readonly<Record<string, string>> = { escape: "esc" };

/** Other spellings that people write in their own bindings. */
const spellings: Readonly<Record<string, string>> = {
  escape: "esc",
  return: "enter",
  del: "delete",
  ins: "insert",
  pgup: "pageup",
  pgdn: "pagedown",
  pgdown: "pagedown",
  page_up: "pageup",
  page_down: "pagedown",
  " ": "space",
};

const namedKeys: ReadonlySet<string> = new Set([
  ..."up down left right home end pageup pagedown tab enter esc backspace delete insert space".split(" "),
  ...Array.from({ length: 20 }, (_, i) => `f${i + 1}`),
]);

/** The name of a keystroke as bindings spell it: `j`, `G`, `?`, `enter`, `esc`, `shift+tab`, `ctrl+s`, `ctrl+alt+left`. */
export function keyName(event: Pick<KeyEvent, "name" | "ctrl" | "alt" | "shift">): string {
  return joined(event.ctrl, event.alt, event.shift, shortNames[event.name] ?? event.name);
}

function joined(ctrl: boolean, alt: boolean, shift: boolean, name: string): string {
  return `${ctrl ? "ctrl+" : ""}${alt ? "alt+" : ""}${shift ? "shift+" : ""}${name}`;
}

/** A binding as a person may have written it ("Ctrl+S", "g g", "PgDn") in the spelling of `keyName`, chords with one blank between; undefined if it names no key. */
export function canonicalKeys(written: string): string | undefined {
  const keys = written.trim().split(/\s+/).map(canonicalKey);
  return keys.every((key) => key !== undefined) ? keys.join(" ") : undefined;
}

function canonicalKey(written: string): string | undefined {
  const parts = /^(?<held>(?:(?:ctrl|control|alt|meta|option|shift)[+-])*)(?<name>.+)$/iu.exec(written);
  const held = (parts?.groups?.held ?? "").toLowerCase();
  const name = parts?.groups?.name ?? "";
  const [ctrl, alt, shift] = [/ctrl|control/.test(held), /alt|meta|option/.test(held), held.includes("shift")];
  const lower = name.toLowerCase();
  const named = spellings[lower] ?? lower;
  if (namedKeys.has(named)) return joined(ctrl, alt, shift, named);
  if ([...new Intl.Segmenter().segment(name)].length !== 1) return undefined;
  // A terminal tells shift of a letter by its case, but for letters held with ctrl.
  if (ctrl) return joined(ctrl, alt, shift, lower);
  return joined(ctrl, alt, false, shift ? name.toUpperCase() : name);
}

/** Short spellings for the footer and the help. */
const labels: Readonly<Record<string, string>> = { pageup: "pgup", pagedown: "pgdn" };

/** How the footer and the help show the keys of a command: "enter", "ctrl+s", "gg"; up to `count` of them, as "j/down". */
export function labelOf(keys: readonly string[], count = 1): string {
  return keys.slice(0, count).map(chordLabel).join("/");
}

function chordLabel(chord: string): string {
  const keys = chord.split(" ").map((key) => labels[key] ?? key);
  return keys.join(keys.every((key) => key.length === 1) ? "" : " ");
}
