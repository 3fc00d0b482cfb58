import { folded, fuzzyScore } from "./fuzzy.ts";

/** What a thing can be found by. */
export interface Sought {
  /** Its name, which counts most. */
  readonly name: string;
  /** Short texts such as its flavor or its labels. */
  readonly fields?: readonly string[];
  /** Sentences, in which a word is found only as it is written. */
  readonly prose?: string;
}

/** The same, made ready to be searched many times. */
export interface Findable {
  readonly name: string;
  readonly lowerName: string;
  readonly fields: readonly (readonly [lower: string, text: string])[];
  readonly prose: string;
}

/** Any letters in a field count less than the name's, any in prose less than those. */
const byName = 1_000_000;
const byField = 1_000;

/** The words of a filter: all of them must be found. */
export function filterWords(filter: string): readonly string[] {
  return folded(filter)
    .split(/\s+/u)
    .filter((word) => word !== "");
}

/** Makes a thing ready to be searched. */
export function findable({ name, fields = [], prose = "" }: Sought): Findable {
  return { name, lowerName: folded(name), fields: fields.map((text) => [folded(text), text]), prose: folded(prose) };
}

/** How well a thing fits all words; undefined: some word is not found. Things found by their names come before all others. */
export function rankOf(words: readonly string[], thing: Findable): number | undefined {
  let rank = 0;
  for (const word of words) {
    const found = rankOfWord(word, thing);
    if (found === undefined) return undefined;
    rank += found;
  }
  return rank;
}

function rankOfWord(word: string, { name, lowerName, fields, prose }: Findable): number | undefined {
  const inName = fuzzyScore(word, lowerName, name);
  if (inName !== undefined) return byName + inName;
  let best: number | undefined;
  for (const [lower, text] of fields) {
    const score = fuzzyScore(word, lower, text);
    if (score !== undefined && (best === undefined || score > best)) best = score;
  }
  if (best !== undefined) return byField + best;
  return prose.includes(word) ? 0 : undefined;
}
