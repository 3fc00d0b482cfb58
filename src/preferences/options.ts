import {
  colourCounts,
  type PlacedEntry,
  type PlacedValue,
  type PreferenceOptions,
  type PreferenceProblem,
  themeNames,
} from "../core/preference.ts";
import { didYouMean } from "../core/suggest.ts";

/** The options of `preferences.yaml`: the name in the file, and the words that each takes. */
const options = {
  theme: { key: "theme", words: themeNames },
  colors: { key: "colours", words: colourCounts },
  ascii: { key: "ascii", words: null },
  mouse: { key: "mouse", words: null },
  read_only: { key: "readOnly", words: null },
  accessible: { key: "accessible", words: null },
} as const satisfies Readonly<
  Record<string, { readonly key: keyof PreferenceOptions; readonly words: readonly string[] | null }>
>;

type OptionName = keyof typeof options;

/** The options that the entries of `preferences.yaml` set, and what is wrong with the others. */
export function readOptions(entries: readonly PlacedEntry[]): {
  readonly options: PreferenceOptions;
  readonly problems: readonly PreferenceProblem[];
} {
  const read: Record<string, string | boolean> = {};
  const problems: PreferenceProblem[] = [];
  for (const { name, at, value } of entries) {
    if (!isOption(name)) {
      problems.push({ ...at, kind: "refused", message: `There is no preference ${name}.`, ...hintFor(name) });
      continue;
    }
    const { key, words } = options[name];
    const wanted = words === null ? switchOf(value) : wordOf(value, words);
    if (wanted !== undefined) read[key] = wanted;
    else problems.push({ ...value.at, kind: "refused", ...whyNot(name, value, words) });
  }
  return { options: read as PreferenceOptions, problems };
}

function isOption(name: string): name is OptionName {
  return Object.hasOwn(options, name);
}

function hintFor(name: string): { readonly hint: string } {
  const names = Object.keys(options);
  return { hint: didYouMean(name, names) ?? `There are ${names.join(", ")}.` };
}

function switchOf(value: PlacedValue): boolean | undefined {
  return value.kind === "scalar" && typeof value.value === "boolean" ? value.value : undefined;
}

function wordOf(value: PlacedValue, words: readonly string[]): string | undefined {
  return value.kind === "scalar" && words.includes(value.text) ? value.text : undefined;
}

function whyNot(
  name: OptionName,
  value: PlacedValue,
  words: readonly string[] | null,
): { readonly message: string; readonly hint: string } {
  const text = value.kind === "scalar" ? value.text : "";
  if (words === null) return { message: `${name} is true or false.`, hint: `Write ${name}: true or ${name}: false.` };
  return {
    message: `${name} cannot be ${text === "" ? `a ${value.kind === "scalar" ? "blank" : value.kind}` : text}.`,
    hint: didYouMean(text, words) ?? `It is one of ${words.join(", ")}.`,
  };
}
