import { reaching } from "../keymap/keymap.ts";
import { labelOf } from "../keymap/keyName.ts";
import { topOf } from "../state/screenStack.ts";
import type { AppState } from "./appState.ts";
import { isIn, wordsOf } from "./command.ts";
import { type Mode, modes } from "./mode.ts";
import { commandById } from "./table.ts";

const inBraces = /\{([a-z]+\.[A-Za-z.]+(?:\|[a-z]+\.[A-Za-z.]+)*)\}/g;

/**
 * A sentence with keys in the place of commands in braces: "{stack.new} makes one." Of several, as in "{form.undo|composer.undo}", the one of the screen
 * counts. So sentences stay true when the user gives commands other keys. What names no command stays as it is.
 */
export function withKeys(text: string, state: AppState): string {
  return text.includes("{")
    ? text.replace(inBraces, (whole, ids: string) => labelFor(ids.split("|"), state) ?? whole)
    : text;
}

function labelFor(ids: readonly string[], state: AppState): string | undefined {
  const { screen } = topOf(state.screens);
  const here = ids.map((id) => labelIn(id, screen, state)).find((label) => label !== undefined);
  if (here !== undefined) return here;
  const command = ids.map(commandById).find((each) => each !== undefined);
  if (command === undefined) return undefined;
  for (const mode of Object.keys(modes) as Mode[]) {
    const label = labelIn(command.id, mode, state);
    if (label !== undefined) return label;
  }
  return `"${wordsOf(command.title, state)}"`;
}

/** The first key of a command in a mode; undefined when it has none there. */
function labelIn(id: string, mode: Mode, { keymap }: AppState): string | undefined {
  const command = commandById(id);
  if (command === undefined || !isIn(command, mode)) return undefined;
  const keys = keymap === null ? reaching(command.keys, modes[mode]) : (keymap.get(mode)?.get(id) ?? []);
  return keys.length === 0 ? undefined : labelOf(keys);
}
