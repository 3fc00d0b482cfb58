import type { PreferenceFile } from "../../core/preference.ts";
import type { Bindable, KeyMode } from "../keymap/keymap.ts";
import { applyChosen, type ChosenKeymap } from "../keymap/overrides.ts";
import { isIn } from "./command.ts";
import { type Mode, modes } from "./mode.ts";
import { commands } from "./table.ts";

const keyModes: readonly KeyMode[] = (Object.keys(modes) as Mode[]).map((id) => ({ id, ...modes[id] }));

/** Every command with the places where keys lead to it. */
export function bindables(): readonly Bindable[] {
  return commands.map((command) => ({
    id: command.id,
    keys: command.keys,
    modes: keyModes.filter(({ id }) => isIn(command, id as Mode)),
  }));
}

/** The keys as `keys.yaml` changes them, and what is wrong with it; undefined when it says nothing. */
export function userKeys(file: PreferenceFile): ChosenKeymap | undefined {
  return file.entries.length === 0 && file.problems.length === 0 ? undefined : applyChosen(bindables(), file);
}
