import type { KeyEvent } from "../terminal/events.ts";

/** The names that bindings use where the terminal's own differ. */
const shortNames: Readonly<Record<string, string>> = { escape: "esc" };

/** The name of a keystroke as bindings spell it: `j`, `G`, `?`, `enter`, `esc`, `shift+tab`, `ctrl+s`, `ctrl+alt+left`. */
export function keyName(event: Pick<KeyEvent, "name" | "ctrl" | "alt" | "shift">): string {
  const { ctrl, alt, shift, name } = event;
  return `${ctrl ? "ctrl+" : ""}${alt ? "alt+" : ""}${shift ? "shift+" : ""}${shortNames[name] ?? name}`;
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
