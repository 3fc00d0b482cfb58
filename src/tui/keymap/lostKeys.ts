import type { PreferenceProblem } from "../../core/preference.ts";
import type { ChosenEntry } from "./chosenKeys.ts";
import { type Bindable, type Chosen, displacing, isThere, reaching } from "./keymap.ts";

/** What follows from chosen keys though nobody asked for it: commands that have lost their last key somewhere. */
export function lostKeys(
  commands: readonly Bindable[],
  chosen: Chosen,
  entries: readonly ChosenEntry[],
): readonly PreferenceProblem[] {
  const winners = commands.filter(({ id }) => (chosen.get(id)?.length ?? 0) > 0);
  const entryOf = (id: string): ChosenEntry | undefined => entries.find(({ command }) => command.id === id);
  return commands.flatMap((command): readonly PreferenceProblem[] => {
    const note = chosen.has(command.id) ? typedAway(command, chosen) : takenAway(command, winners, chosen);
    const at = note === undefined ? undefined : entryOf(note.by)?.at;
    return note === undefined || at === undefined
      ? []
      : [{ ...at, kind: "note", message: note.message, hint: note.hint }];
  });
}

/** `by`: the command whose entry it follows from. */
type Note = { readonly by: string; readonly message: string; readonly hint: string } | undefined;

/** Other commands have been given all its keys in some place. */
function takenAway(command: Bindable, winners: readonly Bindable[], chosen: Chosen): Note {
  for (const mode of command.modes) {
    const rivals = winners.filter((winner) => isThere(winner, mode));
    const keys = reaching(command.keys, mode);
    const takers = keys.map((chord) => displacing(command, chord, mode, rivals, chosen));
    const [taker] = takers;
    if (taker === undefined || takers.includes(undefined)) continue;
    const now = `${keys.join(" and ")} now ${keys.length === 1 ? "leads" : "lead"} to ${taker.id}`;
    return {
      by: taker.id,
      message: `${command.id} has no key any more (${mode.title.toLowerCase()}): ${now}.`,
      hint: `Give ${command.id} another key if you use it.`,
    };
  }
  return undefined;
}

/** Its own keys worked where text is typed, the chosen ones are typed there. */
function typedAway({ id, keys, modes }: Bindable, chosen: Chosen): Note {
  const own = chosen.get(id) ?? [];
  const mode = modes.find((each) => reaching(keys, each).length > 0 && reaching(own, each).length === 0);
  if (mode === undefined || own.length === 0) return undefined;
  return {
    by: id,
    message: `${id} has no key here any more: ${mode.title.toLowerCase()}, where ${own.join(" and ")} ${own.length === 1 ? "is" : "are"} typed as text.`,
    hint: "Add a key with ctrl or alt if you use it there.",
  };
}
