import { Findable, filterWords, rankOf, type Sought } from "../../core/fuzzySearch.ts";
import { rememberFilters } from "./rememberFilters.ts";

/** A thing of a list, ready to be searched. */
interface Entry<Item> {
  readonly item: Item;
  readonly thing: Findable;
}

/** What was found, in the order of the list and in the order of how well it fits. */
interface Found<Item> {
  readonly kept: readonly Entry<Item>[];
  readonly ranked: readonly Item[];
}

/** Names of this length and longer count as equally long. */
const longest = 63;

/**
 * Makes the function that finds things of a kind by a filter: what fits best comes first, of those that fit equally well the shorter names,
 * then as the list has them. It is quick for the next letter of the same filter and for taking letters away, and gives the same array for the same list and filter.
 */
export function finder<Item extends object>(
  soughtOf: (item: Item) => Sought,
): (items: readonly Item[], filter: string) => readonly Item[] {
  const ready = new WeakMap<readonly Item[], readonly Entry<Item>[]>();
  const entriesOf = (items: readonly Item[]): readonly Entry<Item>[] => {
    const entries = ready.get(items) ?? items.map((item) => ({ item, thing: new Findable(soughtOf(item)) }));
    ready.set(items, entries);
    return entries;
  };
  const search = rememberFilters<Item, Found<Item>>((items, filter, beginning) =>
    ranked(beginning?.kept ?? entriesOf(items), filterWords(filter)),
  );
  return (items, filter) => (filterWords(filter).length === 0 ? items : search(items, filter).ranked);
}

function ranked<Item>(entries: readonly Entry<Item>[], words: readonly string[]): Found<Item> {
  const kept: Entry<Item>[] = [];
  const byRank = new Map<number, Item[]>();
  for (const entry of entries) {
    const { item, thing } = entry;
    const fit = rankOf(words, thing);
    if (fit === undefined) continue;
    kept.push(entry);
    const rank = fit * (longest + 1) + longest - Math.min(longest, thing.name.length);
    const equal = byRank.get(rank);
    if (equal === undefined) byRank.set(rank, [item]);
    else equal.push(item);
  }
  const ranks = [...byRank.keys()].sort((a, b) => b - a);
  return { kept, ranked: ranks.flatMap((rank) => byRank.get(rank) ?? []) };
}
