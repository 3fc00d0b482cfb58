import { type Failure, failure } from "../failure.ts";
import { err, ok, type Result } from "../result.ts";
import { matches, type Queryable, type QueryField, wrongQuery } from "./match.ts";
import { mostOnPage, type Page, type Query } from "./query.ts";

/**
 * The items that a query asks for, in its order; items that are equal in it keep theirs. Without an order the items stay as they come.
 * Errors: usage (unknown field, an operator that does not fit, a page beyond the last).
 */
export function applyQuery<T>(items: readonly T[], query: Query, queryable: Queryable<T>): Result<Page<T>> {
  const wrong = wrongQuery(query, queryable);
  if (wrong !== undefined) return err(wrong);
  const found = items.filter((item) => matches(item, query, queryable));
  const field = query.sort === undefined ? undefined : queryable.fields[query.sort.field];
  const sorted = field === undefined ? found : sort(found, field, query.sort?.descending ?? false);
  return pageOf(sorted, query);
}

function sort<T>(items: readonly T[], field: QueryField<T>, descending: boolean): readonly T[] {
  const sign = descending ? -1 : 1;
  const keyed = items.map((item) => ({ item, key: keyOf(field.of(item)) }));
  return keyed.sort((a, b) => (a.key < b.key ? -sign : a.key > b.key ? sign : 0)).map(({ item }) => item);
}

function keyOf(value: string | readonly string[] | null): string {
  return value === null ? "" : typeof value === "string" ? value : (value[0] ?? "");
}

/** One page of a list that is in order already. Errors: usage (a page beyond the last). */
export function pageOf<T>(items: readonly T[], { page = 1, size }: Pick<Query, "page" | "size">): Result<Page<T>> {
  const total = items.length;
  const wrong = wrongPage(page, size, total);
  if (wrong !== undefined) return err(wrong);
  const start = (page - 1) * (size ?? total);
  return ok({ items: items.slice(start, start + (size ?? total)), total });
}

function wrongPage(page: number, size: number | undefined, total: number): Failure | undefined {
  if (size !== undefined && !(Number.isInteger(size) && size >= 1 && size <= mostOnPage))
    return failure("usage", `A page holds 1 to ${mostOnPage} items, not ${size}.`, { at: { option: "size" } });
  if (!(Number.isInteger(page) && page >= 1))
    return failure("usage", `Pages are counted from 1; there is no page ${page}.`, { at: { option: "page" } });
  const pages = size === undefined ? 1 : Math.max(1, Math.ceil(total / size));
  if (page <= pages) return undefined;
  const message = `There is no page ${page}; the last one is ${pages}.`;
  return failure("usage", message, { at: { option: "page" } });
}
