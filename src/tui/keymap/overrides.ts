import type { PlacedEntry, PreferenceFile, PreferenceProblem } from "../../core/preference.ts";
import { type ChosenEntry, type ChosenKey, readChosen } from "./chosenKeys.ts";
import {
  type Bindable,
  type Chosen,
  collide,
  displacing,
  isThere,
  type KeyMode,
  type Keymap,
  keymapOf,
  reaching,
  shareByThemselves,
} from "./keymap.ts";
import { lostKeys } from "./lostKeys.ts";

/** The keys that hold with what the user chose, and what is wrong with the choice. */
export interface ChosenKeymap {
  readonly keymap: Keymap;
  readonly problems: readonly PreferenceProblem[];
}

type Accepted = { readonly entry: ChosenEntry; readonly key: ChosenKey };

/**
 * The keys of all commands as `keys.yaml` changes them. A key for two commands of one mode leads to the first; what would leave somebody without a way
 * out of a question or a text is refused; a command that loses its last key is a note.
 */
export function applyChosen(commands: readonly Bindable[], file: PreferenceFile): ChosenKeymap {
  const read = readChosen(commands, file.entries);
  const wanting = read.chosen.map(withoutWay);
  const { chosen, problems } = accept(
    commands,
    read.chosen.filter((_, i) => wanting[i] === undefined),
  );
  const all = [...file.problems, ...read.problems, ...wanting, ...problems, ...lostKeys(commands, chosen, read.chosen)];
  const told = all.filter((problem) => problem !== undefined).toSorted((a, b) => a.line - b.line);
  return { keymap: keymapOf(commands, chosen), problems: told };
}

/** Takes the entries one after the other, each key of theirs if it is in nobody's way. */
function accept(
  commands: readonly Bindable[],
  entries: readonly ChosenEntry[],
): { readonly chosen: Chosen; readonly problems: readonly PreferenceProblem[] } {
  const problems: PreferenceProblem[] = [];
  const accepted: Accepted[] = [];
  const chosen = new Map<string, readonly string[]>();
  const others = new Set(entries.map(({ command }) => command.id));
  for (const entry of entries) {
    const { id } = entry.command;
    const wrong: PreferenceProblem[] = [];
    const keys = entry.keys.filter((key) => {
      const problem = inTheWay(entry, key, accepted) ?? takesLast(entry, key, commands, others, chosen);
      if (problem !== undefined) wrong.push(problem);
      else chosen.set(id, [...(chosen.get(id) ?? []), key.chord]);
      return problem === undefined;
    });
    // What is left is too little: the command keeps its own keys, and the other entries are judged beside those.
    if (wrong.length > 0 && (keys.length === 0 || withoutWay({ ...entry, keys }) !== undefined)) {
      const rest = accept(
        commands,
        entries.filter((each) => each !== entry),
      );
      return { chosen: rest.chosen, problems: [...wrong, ...rest.problems] };
    }
    problems.push(...wrong);
    if (keys.length === 0) chosen.set(id, []);
    accepted.push(...keys.map((key) => ({ entry, key })));
  }
  return { chosen, problems };
}

function refused(at: PlacedEntry["at"], message: string, hint: string): PreferenceProblem {
  return { ...at, kind: "refused", message, hint };
}

/** The first mode in which both commands can be reached by these chords. */
function meeting(a: Bindable, chordA: string, b: Bindable, chordB: string): KeyMode | undefined {
  return a.modes.find(
    (mode) => isThere(b, mode) && reaching([chordA], mode).length > 0 && reaching([chordB], mode).length > 0,
  );
}

/** Why a key cannot be taken beside those of entries above it. */
function inTheWay(
  entry: ChosenEntry,
  { chord, at }: ChosenKey,
  accepted: readonly Accepted[],
): PreferenceProblem | undefined {
  for (const { entry: other, key } of accepted) {
    if (!collide(chord, key.chord)) continue;
    if (chord === key.chord && shareByThemselves(entry.command, other.command, chord)) continue;
    const mode = meeting(entry.command, chord, other.command, key.chord);
    if (mode === undefined) continue;
    const [mine, theirs] = [entry.command.id, other.command.id];
    const where = `(${mode.title.toLowerCase()})`;
    if (chord === key.chord)
      return refused(
        at,
        `${chord} is the key of two commands in one place ${where}: ${theirs} on line ${key.at.line} and ${mine} on line ${at.line}.`,
        `It leads to ${theirs}; give ${mine} another key.`,
      );
    const [short, long] = chord.length < key.chord.length ? [chord, key.chord] : [key.chord, chord];
    return refused(
      at,
      `${long} can never be typed ${where}, because ${short} alone is a command: ${theirs} on line ${key.at.line}, ${mine} on line ${at.line}.`,
      `Choose another key for ${mine}.`,
    );
  }
  return undefined;
}

/** Commands of a question or of a typed text, without which nobody gets out of it. */
function isNeeded({ modes }: Bindable): boolean {
  return modes.every(({ isScreen }) => !isScreen);
}

/** Why a key must not be taken from another command: it is the only one in a question or text. */
function takesLast(
  { command }: ChosenEntry,
  { chord, at }: ChosenKey,
  commands: readonly Bindable[],
  others: ReadonlySet<string>,
  before: ReadonlyMap<string, readonly string[]>,
): PreferenceProblem | undefined {
  // Keys of this entry that were looked at before count too: together they may take all.
  const chosen = new Map(before).set(command.id, [...(before.get(command.id) ?? []), chord]);
  const winners = commands.filter(({ id }) => chosen.has(id));
  for (const mode of command.modes.filter(({ isScreen }) => !isScreen))
    for (const needed of commands) {
      if (others.has(needed.id) || !isNeeded(needed) || !isThere(needed, mode)) continue;
      const keys = reaching(needed.keys, mode);
      const rivals = winners.filter((winner) => isThere(winner, mode));
      if (keys.length > 0 && keys.every((key) => displacing(needed, key, mode, rivals, chosen) !== undefined))
        return refused(
          at,
          `${chord} is the last key of ${needed.id} (${mode.title.toLowerCase()}).`,
          `Give ${needed.id} another key too, or choose another one for ${command.id}.`,
        );
    }
  return undefined;
}

/** Why the keys of a command are not enough: a question or text would have no way to it. */
function withoutWay({ command, keys, at }: ChosenEntry): PreferenceProblem | undefined {
  if (!isNeeded(command)) return undefined;
  const chords = keys.map(({ chord }) => chord);
  const mode = command.modes.find(
    (each) => reaching(command.keys, each).length > 0 && reaching(chords, each).length === 0,
  );
  if (mode === undefined) return undefined;
  const why =
    keys.length === 0 ? "" : `, where ${chords.join(" and ")} ${chords.length === 1 ? "is" : "are"} typed as text`;
  return refused(
    at,
    `${command.id} cannot do without a key (${mode.title.toLowerCase()})${why}.`,
    "Add one, such as a key with ctrl.",
  );
}
