import { parsePreferences } from "../../../src/preferences/parse.ts";
import { commandById } from "../../../src/tui/actions/table.ts";
import { userKeys } from "../../../src/tui/actions/userKeys.ts";
import type { Keymap } from "../../../src/tui/keymap/keymap.ts";
import type { Pty } from "../harness/pty.ts";

const keymaps = new WeakMap<Pty, Keymap>();

/** Says that the program in this terminal runs with a `keys.yaml` of this text, so that drivers press the keys that it gives. */
export function useKeys(pty: Pty, yaml: string): void {
  const keymap = userKeys(parsePreferences("keys.yaml", yaml))?.keymap;
  if (keymap !== undefined) keymaps.set(pty, keymap);
}

/**
 * The keys of a command, as `Pty.press` takes them. Tests name commands, so that another binding breaks nothing. Throws for an id that the table does
 * not know.
 */
export function commandKeys(id: string, pty?: Pty): readonly string[] {
  const [chord] = chosenKeys(id, pty) ?? commandById(id)?.keys ?? [];
  if (chord === undefined) throw new Error(`no command is called ${id}, or it has no key`);
  return chord.split(" ");
}

/** In the first place where the command has a key. */
function chosenKeys(id: string, pty: Pty | undefined): readonly string[] | undefined {
  const keymap = pty && keymaps.get(pty);
  return keymap && [...keymap.values()].map((mode) => mode.get(id) ?? []).find((keys) => keys.length > 0);
}
