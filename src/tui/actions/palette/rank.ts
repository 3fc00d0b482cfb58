import { folded, fuzzyScore } from "../../../core/fuzzy.ts";
import { filterWords, rankOf } from "../../../core/fuzzySearch.ts";
import type { PaletteItem } from "./item.ts";

/** An item and how well it fits. */
export interface Ranked {
  readonly item: PaletteItem;
  readonly rank: number;
}

/** So few letters begin too many words. */
const fewest = 3;
/** As much as what is found by its name. */
const asNamed = 1_000_000;
/** Of things that fit as well, those that are called exactly so come first, then what the person made, then what its summary speaks of. */
const exactly = 3;
const own = 2;
/** What cannot be done here comes behind things that are found by a word about them, before those that only speak of it. */
const elsewhere = 0.9;

/** The items that fit what is typed. */
export function matching(items: readonly PaletteItem[], filter: string): readonly Ranked[] {
  const words = filterWords(filter);
  const whole = folded(filter.trim());
  return items.flatMap((item) => {
    const found = rankOf(words, item.findable);
    if (found === undefined) return [];
    if (item.isElsewhere) return [{ item, rank: found * elsewhere }];
    const spokenOf = item.summary !== undefined && words.every((word) => item.summary?.includes(word)) ? 1 : 0;
    const first = item.findable.lowerName === whole ? exactly : 0;
    const made = item.kind === "stack" || item.kind === "component" ? own : 0;
    const rank = Math.max(found, rankByWord(item, whole));
    return [{ item, rank: rank + first + made + spokenOf - (item.refusal === undefined ? 0 : 1) }];
  });
}

/** A command by another word for it, of which the beginning is typed, counts as one by its name. */
function rankByWord({ called = [] }: PaletteItem, whole: string): number {
  if (whole.length < fewest) return 0;
  const named = called.filter((word) => folded(word).startsWith(whole));
  // One less, so that what is really called so comes first.
  const scores = named.map((word) => asNamed - 1 + (fuzzyScore(whole, folded(word), word) ?? 0));
  return Math.max(0, ...scores);
}
