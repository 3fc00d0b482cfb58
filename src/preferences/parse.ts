import { isMap, isScalar, LineCounter, parseDocument, type YAMLError } from "yaml";
import type { FilePlace, PlacedEntry, PreferenceFile, PreferenceProblem } from "../core/preference.ts";
import { type PlaceOf, readEntries } from "./placed.ts";

/**
 * Reads the text of a YAML file into entries with their places. One mistake in YAML would make all that follows doubtful; so a file with a mistake is
 * read entry by entry, and only those that are wrong themselves are left out.
 */
export function parsePreferences(file: string, text: string): PreferenceFile {
  const whole = parsePart(file, text, 0);
  if (whole.problems.length === 0) return whole;
  const parts = partsOf(text).map(({ part, line }) => parsePart(file, part, line));
  const entries = parts.flatMap((part) => part.entries);
  const names = new Map<string, PlacedEntry>();
  const twice: PreferenceProblem[] = [];
  for (const entry of entries) {
    const first = names.get(entry.name);
    if (first === undefined) names.set(entry.name, entry);
    else twice.push(secondTime(entry, first.at));
  }
  const problems = [...parts.flatMap((part) => part.problems), ...twice];
  return { entries: [...names.values()], problems: problems.toSorted((a, b) => a.line - b.line) };
}

function secondTime({ name, at }: PlacedEntry, first: FilePlace): PreferenceProblem {
  const message = `${name} stands here for the second time; the first is on line ${first.line}.`;
  return { ...at, kind: "refused", message, hint: "Keep one of the two." };
}

/** The pieces of a text that begin at the margin, each with the number of lines before it. A list may stand at the margin below its name. */
function partsOf(text: string): readonly { readonly part: string; readonly line: number }[] {
  const parts: { part: string; line: number }[] = [];
  for (const [line, content] of text.split("\n").entries()) {
    const last = parts.at(-1);
    if (last === undefined || /^(?:[^\s#\-\]}]|-\S)/.test(content)) parts.push({ part: content, line });
    else last.part += `\n${content}`;
  }
  return parts;
}

function parsePart(file: string, text: string, linesBefore: number): PreferenceFile {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, logLevel: "error" });
  const placeOf: PlaceOf = (offset) => {
    const { line, col } = lines.linePos(Math.min(offset, Math.max(0, text.length - 1)));
    return { file, line: linesBefore + Math.max(1, line), column: Math.max(1, col) };
  };
  const [mistake] = document.errors;
  if (mistake !== undefined) return { entries: [], problems: [mistakeOf(mistake, placeOf(mistake.pos[0]), text)] };
  const { contents } = document;
  if (isMap(contents)) return readEntries(contents, placeOf, text);
  if (contents === null || (isScalar(contents) && contents.value === null)) return { entries: [], problems: [] };
  const message = "This is no entry: an entry is a name, a colon, a blank and a value.";
  return { entries: [], problems: [{ ...placeOf(contents.range?.[0] ?? 0), kind: "refused", message }] };
}

/** What YAML itself says is about YAML; the usual slips are told in words that fit these files. */
function mistakeOf({ code, message }: YAMLError, at: FilePlace, part: string): PreferenceProblem {
  const kind = "refused";
  switch (code) {
    case "DUPLICATE_KEY":
      return { ...at, kind, message: "This name stands here for the second time.", hint: "Keep one of the two." };
    case "TAB_AS_INDENT":
      return { ...at, kind, message: "A tab cannot indent a line.", hint: "Use blanks." };
    case "MULTIPLE_DOCS":
      return { ...at, kind, message: "A second document begins here.", hint: "Only one is read: remove the line ---." };
    default:
      return { ...at, kind, ...unreadable(message, part) };
  }
}

/** Most often a key such as `?` stands there as it is pressed. */
function unreadable(message: string, part: string): Pick<PreferenceProblem, "message" | "hint"> {
  const [, name, value] = /^([\w.]+):\s+([^\s'"\\]+)\s*$/.exec(part) ?? [];
  if (name !== undefined && value !== undefined)
    return { message: "This cannot be read as YAML.", hint: `Put quotes around it: ${name}: "${value}".` };
  const hint = "Signs such as ? : # * & ! | > % @ [ ] { } , need quotes around them.";
  return { message: `This cannot be read as YAML: ${sentence(message)}`, hint };
}

/** What YAML says, without the text that it quotes. */
function sentence(message: string): string {
  const [first = ""] = message.split(/\n|: /);
  return `${first.trim().replace(/[.!?]+$/, "")}.`;
}
