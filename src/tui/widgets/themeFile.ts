import {
  type PlacedEntry,
  type PlacedValue,
  type PreferenceFile,
  type PreferenceProblem,
  type ThemeName,
  themeNames,
} from "../../core/preference.ts";
import { didYouMean } from "../../core/suggest.ts";
import { monoPaints } from "./builtinThemes.ts";
import { type Colour, colourNames, readColour } from "./colour.ts";
import type { Paint, Paints } from "./paints.ts";

/** What `theme.yaml` says. */
interface ThemeFile {
  /** The theme that is changed; absent: the one that is in use anyway. */
  readonly base?: ThemeName;
  readonly changes: Partial<Paints>;
  readonly problems: readonly PreferenceProblem[];
}

/** The names of all styles. */
export const styleNames = Object.keys(monoPaints) as readonly (keyof Paints)[];

const switches = ["bold", "dim", "underline", "inverse"] as const;
const colours = { color: "colour", background: "background" } as const;

type Report = (at: PlacedEntry["at"], message: string, hint: string) => void;

/** Reads the entries of `theme.yaml`. What is wrong is left out: that style, or that part of it, looks as in the theme that is changed. */
export function readThemeFile(file: PreferenceFile): ThemeFile {
  const problems: PreferenceProblem[] = [...file.problems];
  const report: Report = (at, message, hint) => problems.push({ ...at, kind: "refused", message, hint });
  const changes: Partial<Record<keyof Paints, Paint>> = {};
  let base: ThemeName | undefined;
  for (const entry of file.entries) {
    if (entry.name === "base") base = baseOf(entry, report);
    else if (isStyle(entry.name)) changes[entry.name] = paintOf(entry.value, report);
    else report(entry.at, `There is no style ${entry.name}.`, nearOrAll(entry.name, ["base", ...styleNames]));
  }
  const sorted = problems.toSorted((a, b) => a.line - b.line);
  return { changes, problems: sorted, ...(base === undefined ? {} : { base }) };
}

function isStyle(name: string): name is keyof Paints {
  return (styleNames as readonly string[]).includes(name);
}

function nearOrAll(text: string, names: readonly string[]): string {
  return didYouMean(text, names) ?? `There are ${names.join(", ")}.`;
}

function baseOf({ value }: PlacedEntry, report: Report): ThemeName | undefined {
  const text = value.kind === "scalar" ? value.text : "";
  const base = themeNames.find((name) => name === text);
  if (base === undefined) report(value.at, `There is no theme ${text}.`, nearOrAll(text, themeNames));
  return base;
}

/** A colour alone, or what is set one by one: `{color: "#ff8800", bold: true}`. */
function paintOf(value: PlacedValue, report: Report): Paint {
  if (value.kind === "map") return Object.assign({}, ...value.entries.map((entry) => partOf(entry, report)));
  const colour = colourOf(value, report);
  return colour === undefined ? {} : { colour };
}

function partOf({ name, at, value }: PlacedEntry, report: Report): Paint {
  const isOn = switches.find((each) => each === name);
  if (isOn !== undefined) {
    if (value.kind === "scalar" && typeof value.value === "boolean") return { [isOn]: value.value };
    report(value.at, `${name} is true or false.`, `Write ${name}: true or ${name}: false.`);
    return {};
  }
  if (name === "color" || name === "background") {
    const colour = colourOf(value, report);
    return colour === undefined ? {} : { [colours[name]]: colour };
  }
  report(at, `A style has no ${name}.`, nearOrAll(name, [...Object.keys(colours), ...switches]));
  return {};
}

function colourOf(value: PlacedValue, report: Report): Colour | undefined {
  const text = value.kind === "scalar" ? value.text : "";
  const colour = readColour(text);
  if (colour !== undefined) return colour;
  if (value.kind === "scalar" && value.value === null)
    report(value.at, "The colour is missing.", 'A colour that begins with # is written in quotes: "#ff8800".');
  else report(value.at, `${text === "" ? "This" : text} is no colour.`, howColoured(text));
  return undefined;
}

function howColoured(text: string): string {
  const near = text === "" ? undefined : didYouMean(text, ["default", ...colourNames]);
  return near ?? 'Write "#rrggbb", a number from 0 to 255, default, or a name such as red or bright-blue.';
}
