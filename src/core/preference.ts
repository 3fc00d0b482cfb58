/** Where something stands in a file of preferences. */
export interface FilePlace {
  /** Name of the file without its folder, such as `keys.yaml`. */
  readonly file: string;
  /** Both count from 1. */
  readonly line: number;
  readonly column: number;
}

/** What is wrong with a file of preferences. */
export interface PreferenceProblem extends FilePlace {
  /** Something was left out, so that the default holds; or all was taken, and this follows from it. */
  readonly kind: "refused" | "note";
  /** A sentence. */
  readonly message: string;
  /** What to do, as a sentence. */
  readonly hint?: string;
}

/** One value as it is written. */
export interface PlacedScalar {
  readonly kind: "scalar";
  readonly at: FilePlace;
  readonly value: string | number | boolean | null;
  /** As it is written, without quotes: `1` is a number and the name of a key. */
  readonly text: string;
}

/** Values one after the other. */
interface PlacedList {
  readonly kind: "list";
  readonly at: FilePlace;
  readonly items: readonly PlacedValue[];
}

/** Values by name, in the order of the file. */
interface PlacedMap {
  readonly kind: "map";
  readonly at: FilePlace;
  readonly entries: readonly PlacedEntry[];
}

/** One name with its value; `at` is where the name stands. */
export interface PlacedEntry {
  readonly name: string;
  readonly at: FilePlace;
  readonly value: PlacedValue;
}

/** A value of a file of preferences with its place. */
export type PlacedValue = PlacedScalar | PlacedList | PlacedMap;

/** What was read from a file of preferences: its entries, as far as it could be read, and what could not. */
export interface PreferenceFile {
  readonly entries: readonly PlacedEntry[];
  readonly problems: readonly PreferenceProblem[];
}

/** The themes that there are. Those that say neither dark nor light follow the background of the terminal. */
export const themeNames = [
  "auto",
  "dark",
  "light",
  "high-contrast",
  "high-contrast-dark",
  "high-contrast-light",
  "colour-blind",
  "colour-blind-dark",
  "colour-blind-light",
  "mono",
] as const;

/** The name of a theme. */
export type ThemeName = (typeof themeNames)[number];

/** How many colours may be used; `auto`: as many as the terminal says it has. */
export const colourCounts = ["auto", "none", "16", "256", "truecolor"] as const;

/** How many colours may be used. */
type ColourCount = (typeof colourCounts)[number];

/** The options of the screens that `preferences.yaml` may hold; absent: nothing was said. */
export interface PreferenceOptions {
  readonly theme?: ThemeName;
  readonly colours?: ColourCount;
  /** Only ASCII is drawn. */
  readonly ascii?: boolean;
  readonly mouse?: boolean;
  readonly readOnly?: boolean;
  readonly accessible?: boolean;
}

/** All that the user prefers, as the files say it. */
export interface Preferences {
  readonly options: PreferenceOptions;
  /** What is wrong with `preferences.yaml`. */
  readonly problems: readonly PreferenceProblem[];
  /** `keys.yaml`. */
  readonly keys: PreferenceFile;
  /** `theme.yaml`. */
  readonly theme: PreferenceFile;
}

/** "keys.yaml, line 3: …" */
export function preferenceSentence({ file, line, message, hint }: PreferenceProblem): string {
  return `${file}, line ${line}: ${message}${hint === undefined ? "" : ` ${hint}`}`;
}
