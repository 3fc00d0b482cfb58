import { reaching } from "../keymap/keymap.ts";
import { type Binding, type Lookup, press } from "../keymap/lookup.ts";
import type { AppState } from "./appState.ts";
import { artifactCommands } from "./artifacts/artifactCommands.ts";
import { storeCommands } from "./artifacts/storeCommands.ts";
import { chordCommands } from "./chordCommands.ts";
import { type Command, isIn, refusalOf } from "./command.ts";
import { componentCommands } from "./components/componentCommands.ts";
import { composerCommands } from "./composer/composerCommands.ts";
import { composerViewCommands } from "./composer/composerViewCommands.ts";
import { fixCommands } from "./composer/fixCommands.ts";
import { compareCommands } from "./diff/compareCommands.ts";
import { diffCommands } from "./diff/diffCommands.ts";
import { draftCommands } from "./drafts/startAnew.ts";
import { fileCommands } from "./file/fileCommands.ts";
import { flavorCommands } from "./flavors/flavorCommands.ts";
import { ownFlavorCommands } from "./flavors/ownFlavorCommands.ts";
import { elsewhereCommands } from "./form/elsewhereCommands.ts";
import { formCheckCommands } from "./form/formCheck.ts";
import { formCommands } from "./form/formCommands.ts";
import { globalCommands } from "./globalCommands.ts";
import { goCommands } from "./goCommands.ts";
import { integrationCommands } from "./integrations/integrationCommands.ts";
import { labelCommands } from "./list/labelCommands.ts";
import { listCommands } from "./list/listCommands.ts";
import { markCommands } from "./list/markCommands.ts";
import { moveCommands } from "./list/moveCommands.ts";
import { commandTextCommands } from "./log/commandTextCommands.ts";
import { logCommands } from "./log/logCommands.ts";
import { type Mode, modeOf, modes } from "./mode.ts";
import { closeCommands, overlayCommands } from "./overlay/overlayCommands.ts";
import { findCommands, paletteCommands } from "./palette/paletteCommands.ts";
import { paneCommands } from "./panes/paneCommands.ts";
import { preferenceCommands } from "./preferenceCommands.ts";
import { pictureCommands } from "./stacks/pictureCommands.ts";
import { stackCommands } from "./stacks/stackCommands.ts";
import { taskCommands } from "./taskCommands.ts";

/** Every command of the screens. Where several have the same key, the one of the screen comes before those that work on all. */
export const commands: readonly Command[] = [
  ...goCommands,
  ...chordCommands,
  ...overlayCommands,
  ...paletteCommands,
  ...closeCommands,
  ...stackCommands,
  ...fileCommands,
  ...composerCommands,
  ...fixCommands,
  ...composerViewCommands,
  ...compareCommands,
  ...diffCommands,
  ...pictureCommands,
  ...elsewhereCommands,
  ...formCommands,
  ...formCheckCommands,
  ...draftCommands,
  ...componentCommands,
  ...flavorCommands,
  ...ownFlavorCommands,
  ...artifactCommands,
  ...storeCommands,
  ...integrationCommands,
  ...labelCommands,
  ...markCommands,
  ...listCommands,
  ...moveCommands,
  ...paneCommands,
  ...taskCommands,
  ...findCommands,
  ...logCommands,
  ...commandTextCommands,
  ...globalCommands,
  ...preferenceCommands,
];

const byId = new Map(commands.map((command) => [command.id, command]));

const byMode = new Map<Mode, readonly Command[]>();

/** The commands of a mode, in the order of their precedence. */
export function commandsIn(mode: Mode): readonly Command[] {
  const known = byMode.get(mode);
  if (known !== undefined) return known;
  const found = commands.filter((command) => isIn(command, mode));
  byMode.set(mode, found);
  return found;
}

/** The commands of where the keys go now, in the order of their precedence. */
export function commandsOn(state: AppState): readonly Command[] {
  return commandsIn(modeOf(state));
}

/** The keys that lead to a command now: those that the user chose, else its own. */
export function keysOf(command: Command, state: AppState): readonly string[] {
  return keysInMode(command, state, modeOf(state));
}

function keysInMode({ id, keys }: Command, { keymap }: AppState, mode: Mode): readonly string[] {
  return keymap === null ? reaching(keys, modes[mode]) : (keymap.get(mode)?.get(id) ?? []);
}

/** What the keys lead to now. */
export function bindingsOn(state: AppState): readonly Binding[] {
  return commandsOn(state).map(bindingIn(state));
}

/** The commands that the footer lists: those that work now. */
export function footerCommands(state: AppState): readonly Command[] {
  const mode = modeOf(state);
  return commandsIn(mode).filter(
    (command) =>
      command.footer !== undefined &&
      command.footerWhen?.(state) !== false &&
      keysInMode(command, state, mode).length > 0 &&
      refusalOf(command, state) === undefined,
  );
}

/** The command with this id. */
export function commandById(id: string): Command | undefined {
  return byId.get(id);
}

/** What one more key leads to. Of several commands with the same key one that works now comes first. */
export function commandFor(state: AppState, key: string): Lookup {
  const starts = [key, [...state.pending, key].join(" ")];
  const mayMatch = ({ keys }: Binding): boolean =>
    keys.some((chord) => starts.some((start) => chord === start || chord.startsWith(`${start} `)));
  // Whether a command works is asked only of those that the key may lead to.
  const bindings = bindingsOn(state).filter(mayMatch);
  const works = ({ command }: Binding): boolean => {
    const found = commandById(command);
    return found !== undefined && refusalOf(found, state) === undefined;
  };
  const working = new Set(bindings.filter(works));
  const ordered = [...working, ...bindings.filter((binding) => !working.has(binding))];
  return press(ordered, state.pending, key);
}

function bindingIn(state: AppState): (command: Command) => Binding {
  const mode = modeOf(state);
  return (command) => ({ command: command.id, keys: keysInMode(command, state, mode) });
}
