/** So many filters of a list are remembered: those that typing a long word comes through. */
const mostRemembered = 24;

/**
 * Makes a search by filters that is quick for the next letter of the same filter and for taking letters away, and gives the same answer for the same list and filter.
 * `search` gets what the longest beginning of the filter found, if any did: whoever does not fit the beginning of a filter does not fit all of it.
 */
export function rememberFilters<Item, Found>(
  search: (items: readonly Item[], filter: string, beginning: Found | undefined) => Found,
): (items: readonly Item[], filter: string) => Found {
  let found: { readonly items: readonly Item[]; readonly byFilter: Map<string, Found> } | undefined;
  return (items, filter) => {
    if (found?.items !== items || found.byFilter.size >= mostRemembered) found = { items, byFilter: new Map() };
    const { byFilter } = found;
    const known = byFilter.get(filter);
    if (known !== undefined) return known;
    const made = search(items, filter, byFilter.get(longestBeginning(byFilter.keys(), filter)));
    byFilter.set(filter, made);
    return made;
  };
}

function longestBeginning(filters: Iterable<string>, filter: string): string {
  let longest = "";
  for (const each of filters) if (each.length > longest.length && filter.startsWith(each)) longest = each;
  return longest;
}
