import { isPlain, type Query } from "../../core/query/query.ts";

/** What is said instead of a list without items: that there are none yet, or none of what was asked for. */
export function emptyList(plural: string, query: Query = {}): string {
  return isPlain(query) ? `There are no ${plural} yet.` : `There are no such ${plural}.`;
}
