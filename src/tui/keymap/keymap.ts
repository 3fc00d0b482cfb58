import { isEditKey } from "./textEdit.ts";

/** A place where keys go: a screen, what lies above it, a text that is typed. */
export interface KeyMode {
  readonly id: string;
  /** Such as "Stacks", "While a filter is typed". */
  readonly title: string;
  /** Keys type a text there, unless they cannot. */
  readonly isText: boolean;
  readonly isScreen: boolean;
}

/** What can have keys: a command, with the keys it has by itself and the modes it is there in. */
export interface Bindable {
  readonly id: string;
  readonly keys: readonly string[];
  readonly modes: readonly KeyMode[];
}

/** The keys that the user gives to commands, by id; those that are not in it keep their own. */
export type Chosen = ReadonlyMap<string, readonly string[]>;

/** Which keys lead to a command where: by id of the mode, then of the command. */
export type Keymap = ReadonlyMap<string, ReadonlyMap<string, readonly string[]>>;

/** Tells whether a chord cannot be a command while text is typed: its first key types or edits. */
export function isTakenByText(chord: string): boolean {
  const [first = ""] = chord.split(" ");
  return first === "space" || [...first].length === 1 || isEditKey(first);
}

/** The chords of these that reach a command in a mode. */
export function reaching(chords: readonly string[], { isText }: Pick<KeyMode, "isText">): readonly string[] {
  return isText ? chords.filter((chord) => !isTakenByText(chord)) : chords;
}

/** Tells whether of two chords only one can be reached: they are the same, or one begins with the other. */
export function collide(a: string, b: string): boolean {
  return a === b || a.startsWith(`${b} `) || b.startsWith(`${a} `);
}

/** Two commands that have the same chord by themselves share it; which of them works is up to what is on the screen. */
export function shareByThemselves(a: Bindable, b: Bindable, chord: string): boolean {
  return a.keys.includes(chord) && b.keys.includes(chord);
}

/** The keys of all commands in all modes. Where a chosen key is in the way of one that a command has by itself, the chosen one wins. */
export function keymapOf(commands: readonly Bindable[], chosen: Chosen): Keymap {
  const keymap = new Map<string, Map<string, readonly string[]>>();
  const winners = commands.filter(({ id }) => chosen.has(id));
  for (const command of commands)
    for (const mode of command.modes) {
      const inMode = keymap.get(mode.id) ?? new Map<string, readonly string[]>();
      keymap.set(mode.id, inMode.set(command.id, keysIn(command, mode, winners, chosen)));
    }
  return keymap;
}

function keysIn(command: Bindable, mode: KeyMode, winners: readonly Bindable[], chosen: Chosen): readonly string[] {
  const own = chosen.get(command.id);
  if (own !== undefined) return reaching(own, mode);
  const rivals = winners.filter((winner) => isThere(winner, mode));
  return reaching(command.keys, mode).filter((chord) => displacing(command, chord, mode, rivals, chosen) === undefined);
}

/** The command whose chosen keys take this chord away from a command in a mode. */
export function displacing(
  command: Bindable,
  chord: string,
  mode: KeyMode,
  rivals: readonly Bindable[],
  chosen: Chosen,
): Bindable | undefined {
  return rivals.find((rival) =>
    reaching(chosen.get(rival.id) ?? [], mode).some(
      (other) => collide(other, chord) && !(other === chord && shareByThemselves(rival, command, chord)),
    ),
  );
}

/** Tells whether a command is there in a mode. */
export function isThere({ modes }: Bindable, mode: KeyMode): boolean {
  return modes.some(({ id }) => id === mode.id);
}
