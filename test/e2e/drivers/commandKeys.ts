import { commandById } from "../../../src/tui/actions/table.ts";

/**
 * The keys of a command, as `Pty.press` takes them. Tests name commands, so that another binding breaks nothing. Throws for an id that the table does
 * not know.
 */
export function commandKeys(id: string): readonly string[] {
  const [chord] = commandById(id)?.keys ?? [];
  if (chord === undefined) throw new Error(`no command is called ${id}`);
  return chord.split(" ");
}
