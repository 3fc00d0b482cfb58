import { folded, fuzzyScore, isWhole } from "./fuzzy.ts";

/** What a thing can be found by. */
export interface Sought {
  /** Its name, which counts most. */
  readonly name: string;
  /** Short texts such as its flavor or its labels; as a function they are made when the name does not do. */
  readonly fields?: readonly string[] | (() => readonly string[]);
  /** Sentences, in which a word is found only as it is written. */
  readonly prose?: string;
}

/** A thing as it is searched many times: what is looked at is made ready when it is first needed. */
export class Findable {
  readonly name: string;
  readonly lowerName: string;
  readonly #sought: Sought;
  #fields: readonly (readonly [lower: string, text: string])[] | undefined;
  #prose: string | undefined;

  constructor(sought: Sought) {
    this.#sought = sought;
    this.name = sought.name;
    this.lowerName = folded(sought.name);
  }

  /** Its fields, folded and as they are. */
  get fields(): readonly (readonly [lower: string, text: string])[] {
    const { fields = [] } = this.#sought;
    this.#fields ??= (typeof fields === "function" ? fields() : fields).map((text) => [folded(text), text]);
    return this.#fields;
  }

  /** Its prose, folded. */
  get prose(): string {
    this.#prose ??= folded(this.#sought.prose ?? "");
    return this.#prose;
  }
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
export function findable(sought: Sought): Findable {
  return new Findable(sought);
}

/** The items that fit a filter, best fits first; of those that fit equally well, in their order. */
export function bestFits<Item>(
  items: readonly Item[],
  filter: string,
  soughtOf: (item: Item) => Sought,
): readonly Item[] {
  const words = filterWords(filter);
  const ranked = items.flatMap((item) => {
    const rank = rankOf(words, findable(soughtOf(item)));
    return rank === undefined ? [] : [{ item, rank }];
  });
  return ranked.sort((a, b) => b.rank - a.rank).map(({ item }) => item);
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

function rankOfWord(word: string, thing: Findable): number | undefined {
  const inName = fuzzyScore(word, thing.lowerName, thing.name);
  if (inName !== undefined) return byName + inName;
  let best: number | undefined;
  for (const [lower, text] of thing.fields) {
    const score = fuzzyScore(word, lower, text);
    if (score !== undefined && (best === undefined || score > best)) best = score;
  }
  if (best !== undefined) return byField + best;
  return thing.prose.includes(word) ? 0 : undefined;
}

/** The ways in which a word is found in a thing, the better the greater. */
export const ways = { inSentence: 0, spread: 1, asWordOfProse: 2, inName: 3, byField: 4, byName: 5 } as const;

/** More than a score is. */
const wayStep = 1_000;

/** The way that a number of `wayOf` stands for. */
export function wayIn(found: number): number {
  return Math.trunc(found / wayStep);
}

/** How well, beside others that were found in the same way. */
export function scoreIn(found: number): number {
  return found % wayStep;
}

/** So few letters stand in the middle of too many names. */
const fewestInName = 3;

/**
 * How a word is found in a thing among things of many kinds, where scattered letters of a name say less than a whole word in a title or a sentence;
 * undefined: not at all. What `rankOf` finds is found here. One number, since it is asked of very many things.
 */
export function wayOf(word: string, thing: Findable): number | undefined {
  const inName = fuzzyScore(word, thing.lowerName, thing.name);
  if (inName !== undefined && isWhole(word, inName)) return ways.byName * wayStep + inName;
  let best = inName;
  for (const [lower, text] of thing.fields) {
    const score = fuzzyScore(word, lower, text);
    if (score === undefined) continue;
    if (isWhole(word, score)) return ways.byField * wayStep + score;
    best ??= score;
  }
  if (word.length >= fewestInName && thing.lowerName.includes(word)) return ways.inName * wayStep + (inName ?? 0);
  const inProse = placeInProse(word, thing.prose);
  if (inProse === "word") return ways.asWordOfProse * wayStep;
  if (best !== undefined) return ways.spread * wayStep + Math.max(0, best);
  return inProse === undefined ? undefined : ways.inSentence * wayStep;
}

const letterOrDigit = /[\p{L}\p{N}]/u;

/** Whether a word, or at least its letters, begins one of the words of a text. */
function placeInProse(word: string, prose: string): "word" | "inside" | undefined {
  const first = prose.indexOf(word);
  for (let at = first; at >= 0; at = prose.indexOf(word, at + 1))
    if (at === 0 || !letterOrDigit.test(prose.charAt(at - 1))) return "word";
  return first < 0 ? undefined : "inside";
}
