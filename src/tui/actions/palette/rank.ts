import { folded, fuzzyScore, isWhole } from "../../../core/fuzzy.ts";
import { filterWords, scoreIn, wayIn, wayOf, ways } from "../../../core/fuzzySearch.ts";
import type { PaletteItem, PaletteKind } from "./item.ts";

/** An item and how well it fits. */
export interface Ranked {
  readonly item: PaletteItem;
  readonly rank: number;
}

/** So few letters begin too many words. */
const fewest = 3;
/** What is called exactly so comes before what only begins so. */
const exactly = ways.byName + 2;
/** One less for another name of it. */
const alsoCalled = ways.byName + 1;

/** Of things that are found in the same way, what can be done comes first, then what people made themselves, then the catalogue. */
const order: Readonly<Record<PaletteKind, number>> = {
  command: 7,
  stack: 6,
  component: 5,
  flavor: 4,
  type: 3,
  field: 2,
  docs: 1,
};
/** What cannot be done here comes behind all that is found by the same word. */
const elsewhere = 0;

/** More than any order, and than any score; scores stay below a thousand for each word. */
const orderStep = 100_000;
const wayStep = 10 * orderStep;

/** The items that fit what is typed. */
export function matching(items: readonly PaletteItem[], filter: string): readonly Ranked[] {
  const words = filterWords(filter);
  const whole = folded(filter.trim());
  const found: Ranked[] = [];
  for (const item of items) {
    const rank = rankOfItem(item, words, whole);
    if (rank !== undefined) found.push({ item, rank });
  }
  return found;
}

function rankOfItem(item: PaletteItem, words: readonly string[], whole: string): number | undefined {
  const { findable, told = [], refusal, called = [] } = item;
  let way: number = ways.byName;
  let score = 0;
  for (const word of words) {
    const found = wayOf(word, findable);
    if (found === undefined) return undefined;
    way = Math.min(way, wayIn(found));
    score += scoreIn(found);
  }
  if (findable.lowerName === whole) way = exactly;
  else if (whole.length >= fewest) way = Math.max(way, wayByName(called, words, whole));
  const at = told.findIndex((text) => words.every((word) => text.includes(word)));
  if (at >= 0) score += told.length - at;
  if (refusal !== undefined) score--;
  const kind = item.isElsewhere ? elsewhere : order[item.kind];
  // Letters that were left out say little, so that fewer of them count more than what a thing is.
  return way * wayStep + (way > ways.spread ? kind * orderStep + score : score * order.command + kind);
}

/** A thing by another name for it counts as one by its name. */
function wayByName(called: readonly string[], words: readonly string[], whole: string): number {
  let best: number = ways.inSentence;
  for (const name of called) {
    const lower = folded(name);
    if (lower === whole) return alsoCalled;
    if (words.every((word) => isWhole(word, fuzzyScore(word, lower, name) ?? 0))) best = ways.byName;
  }
  return best;
}
