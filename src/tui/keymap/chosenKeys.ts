import type { PlacedEntry, PlacedScalar, PlacedValue, PreferenceProblem } from "../../core/preference.ts";
import { didYouMean } from "../../core/suggest.ts";
import { type Bindable, isTakenByText } from "./keymap.ts";
import { misspelt } from "./spelling.ts";

/** One key or chord that the user gives to a command. */
export interface ChosenKey {
  readonly chord: string;
  readonly at: PlacedScalar["at"];
}

/** What an entry of `keys.yaml` says: a command and its keys; none: it shall have none. */
export interface ChosenEntry {
  readonly command: Bindable;
  readonly at: PlacedEntry["at"];
  readonly keys: readonly ChosenKey[];
}

/** Always leaves, whatever went wrong. */
const alwaysLeaves = { id: "app.interrupt", key: "ctrl+c" };
/** Nobody types more keys for one command. */
const longest = 4;

type Report = (at: PlacedEntry["at"], message: string, hint?: string) => void;

/** Reads the entries of `keys.yaml`, each for itself: is there such a command, are there such keys, can they reach it? What is wrong is left out. */
export function readChosen(
  commands: readonly Bindable[],
  entries: readonly PlacedEntry[],
): { readonly chosen: readonly ChosenEntry[]; readonly problems: readonly PreferenceProblem[] } {
  const problems: PreferenceProblem[] = [];
  const report: Report = (at, message, hint) => {
    problems.push({ ...at, kind: "refused", message, ...(hint === undefined ? {} : { hint }) });
  };
  const chosen = entries.flatMap((entry) => readEntry(commands, entry, report) ?? []);
  return { chosen, problems };
}

function readEntry(commands: readonly Bindable[], entry: PlacedEntry, report: Report): ChosenEntry | undefined {
  const { name, at, value } = entry;
  const command = commands.find(({ id }) => id === name);
  if (command === undefined) {
    const ids = commands.map(({ id }) => id);
    report(
      at,
      `There is no command ${name}.`,
      didYouMean(name, ids) ?? "docs/keys.md and the help (?) list all commands.",
    );
    return undefined;
  }
  if (name === alwaysLeaves.id) {
    report(at, `${alwaysLeaves.key} always leaves and cannot be changed.`, "Give app.quit another key instead.");
    return undefined;
  }
  const wanted = keysOf(value);
  if (wanted === undefined) {
    report(value.at, "The value is a key, a list of keys, or null for none.", `Write ${name}: x or ${name}: [x, f5].`);
    return undefined;
  }
  const keys = wanted.filter((key) => isGood(key, command, report));
  // A slip in the only key does not take the command's own keys away.
  return keys.length === 0 && wanted.length > 0 ? undefined : { command, at, keys };
}

/** The keys that a value names; undefined when it is something else. */
function keysOf(value: PlacedValue): readonly ChosenKey[] | undefined {
  if (value.kind === "map") return undefined;
  if (value.kind === "scalar") return value.value === null ? [] : [chosenKey(value)];
  if (!value.items.every((item) => item.kind === "scalar" && item.value !== null)) return undefined;
  const keys = value.items.flatMap((item) => (item.kind === "scalar" ? [chosenKey(item)] : []));
  return keys.filter(({ chord }, i) => keys.findIndex((other) => other.chord === chord) === i);
}

/** `g g` however many blanks are between; a blank alone is the key space. */
function chosenKey({ text, at }: PlacedScalar): ChosenKey {
  return { chord: text === " " ? "space" : text.trim().split(/\s+/).join(" "), at };
}

function isGood({ chord, at }: ChosenKey, command: Bindable, report: Report): boolean {
  if (chord === "") {
    report(at, "A key is missing between the quotes.", `Write null to take all keys from ${command.id}.`);
    return false;
  }
  const keys = chord.split(" ");
  if (keys.length > longest) {
    report(at, `${chord} is longer than ${longest} keys.`, "Choose a shorter one.");
    return false;
  }
  for (const key of keys) {
    const wrong = misspelt(key);
    if (wrong === undefined) continue;
    report(at, wrong.message, wrong.hint);
    return false;
  }
  if (keys.includes(alwaysLeaves.key)) {
    report(at, `${alwaysLeaves.key} always leaves and can lead to nothing else.`, "Choose another key.");
    return false;
  }
  if (isTakenByText(chord) && command.modes.every(({ isText }) => isText)) {
    const [first = ""] = keys;
    const does = first === "space" || [...first].length === 1 ? "types" : "edits the text";
    report(
      at,
      `${command.id} is there only while text is typed, where ${first} ${does}.`,
      "Choose a key with ctrl or alt.",
    );
    return false;
  }
  return true;
}
