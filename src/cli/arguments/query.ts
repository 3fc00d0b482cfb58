import { parseFilter, parseSort } from "../../core/query/parse.ts";
import { type Filter, mostOnPage, type Query } from "../../core/query/query.ts";
import { ok, type Result } from "../../core/result.ts";
import { type Parsed, textOf, textsOf } from "./parsed.ts";
import { readCount } from "./texts.ts";

/** Reads the filters, the order and the page that a list was asked for. `fields` are the names of the filter options. */
export function readQuery(parsed: Parsed, fields: readonly string[]): Result<Query> {
  const filters: Filter[] = [];
  for (const field of fields) {
    for (const text of textsOf(parsed, field)) {
      const filter = parseFilter(field, text);
      if (!filter.ok) return filter;
      filters.push(filter.value);
    }
  }
  const logical = textOf(parsed, "logical_operator");
  const order = readOrder(parsed);
  if (!order.ok) return order;
  return ok({
    filters,
    ...(logical !== undefined && { logical: logical === "or" ? "or" : "and" }),
    labels: labelFilters(textsOf(parsed, "label")),
    ...order.value,
  });
}

function readOrder(parsed: Parsed): Result<Pick<Query, "sort" | "page" | "size">> {
  const sortText = textOf(parsed, "sort_by");
  const sort = sortText === undefined ? undefined : parseSort(sortText);
  if (sort && !sort.ok) return sort;
  const page = optionalCount(parsed, "page", Number.MAX_SAFE_INTEGER);
  if (page && !page.ok) return page;
  const size = optionalCount(parsed, "size", mostOnPage);
  if (size && !size.ok) return size;
  return ok({
    ...(sort && { sort: sort.value }),
    ...(page && { page: page.value, size: zenmlPageSize }),
    ...(size && { size: size.value }),
  });
}

/** How many are on a page when only the page is named, as in ZenML. */
const zenmlPageSize = 20;

function optionalCount(parsed: Parsed, option: string, limit: number): Result<number> | undefined {
  const text = textOf(parsed, option);
  return text === undefined ? undefined : readCount(`--${option}`, text, 1, limit);
}

/** `key=value`, or `key` for any value. */
function labelFilters(texts: readonly string[]): Record<string, string | null> {
  const entries = texts.map((text): [string, string | null] => {
    const equals = text.indexOf("=");
    return equals < 0 ? [text, null] : [text.slice(0, equals), text.slice(equals + 1)];
  });
  return Object.fromEntries(entries);
}
