import { type Lookup, press } from "../keymap/lookup.ts";
import { topOf } from "../state/screenStack.ts";
import type { AppState } from "./appState.ts";
import { type Command, refusalOf } from "./command.ts";
import { componentCommands } from "./componentCommands.ts";
import { composerCommands } from "./composerCommands.ts";
import { formCommands } from "./formCommands.ts";
import { globalCommands } from "./globalCommands.ts";
import { moveCommands } from "./moveCommands.ts";
import { stackCommands } from "./stackCommands.ts";

/** Every command of the screens. Where several have the same key, the one of the screen comes before those that work everywhere. */
export const commands: readonly Command[] = [
  ...stackCommands,
  ...composerCommands,
  ...formCommands,
  ...componentCommands,
  ...moveCommands,
  ...globalCommands,
];

const byId = new Map(commands.map((command) => [command.id, command]));

/** The commands of the screen on top, in the order of their precedence. */
export function commandsOn(state: AppState): readonly Command[] {
  const { screen } = topOf(state.screens);
  return commands.filter((command) => command.on === "everywhere" || command.on.includes(screen));
}

/** The commands that the footer lists: those that work now. */
export function footerCommands(state: AppState): readonly Command[] {
  return commandsOn(state).filter((command) => command.footer !== undefined && refusalOf(command, state) === undefined);
}

/** The command with this id. */
export function commandById(id: string): Command | undefined {
  return byId.get(id);
}

/** What one more key leads to on the screen on top. Of several commands with the same key one that works now comes first. */
export function commandFor(state: AppState, key: string): Lookup {
  const all = commandsOn(state);
  const works = (command: Command): boolean => refusalOf(command, state) === undefined;
  const ordered = [...all.filter(works), ...all.filter((command) => !works(command))];
  return press(
    ordered.map(({ id, keys }) => ({ command: id, keys })),
    state.pending,
    key,
  );
}
