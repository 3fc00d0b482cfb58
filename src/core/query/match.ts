import type { Texts } from "../component.ts";
import { type Failure, failure } from "../failure.ts";
import { plainCase } from "../plainCase.ts";
import { didYouMean } from "../suggest.ts";
import type { Filter, Query } from "./query.ts";

/** A field that a list can be filtered and sorted by. Several texts: the item has the field several times, such as a stack its components. */
export interface QueryField<T> {
  readonly kind: "text" | "id" | "time";
  readonly of: (item: T) => string | readonly string[] | null;
}

/** What a kind of item can be filtered and sorted by. */
export interface Queryable<T> {
  readonly fields: Readonly<Record<string, QueryField<T>>>;
  /** Absent: these items have no labels. */
  readonly labels?: (item: T) => Texts;
}

/** Why a query does not fit these fields; undefined: it does. */
export function wrongQuery<T>(query: Query, { fields }: Queryable<T>): Failure | undefined {
  for (const filter of query.filters ?? []) {
    const field = Object.hasOwn(fields, filter.field) ? fields[filter.field] : undefined;
    if (field === undefined) return unknownField(filter.field, "filtered", fields);
    const wrong = wrongOperand(filter, field);
    if (wrong !== undefined) return wrong;
  }
  const sort = query.sort?.field;
  return sort === undefined || Object.hasOwn(fields, sort) ? undefined : unknownField(sort, "sorted", fields);
}

function unknownField<T>(name: string, done: string, fields: Queryable<T>["fields"]): Failure {
  const names = Object.keys(fields);
  const hint = didYouMean(name, names) ?? `Fields: ${names.join(", ")}.`;
  return failure("usage", `This list cannot be ${done} by ${name}.`, { at: { option: name }, hint });
}

const order = new Set(["gt", "gte", "lt", "lte"]);

function wrongOperand<T>(filter: Filter, field: QueryField<T>): Failure | undefined {
  const at = { option: filter.field };
  const compares = order.has(filter.operator) || filter.operator === "equals" || filter.operator === "notequals";
  if (order.has(filter.operator) && field.kind !== "time")
    return failure("usage", `${filter.field} cannot be compared with ${filter.operator}.`, {
      at,
      hint: "Only times can; use equals, contains, startswith, endswith or oneof.",
    });
  if (field.kind !== "time" || !compares || timeOf(String(filter.value)) !== undefined) return undefined;
  return failure("usage", `${filter.value} is no time.`, {
    at,
    hint: "For example 2026-01-31 or 2026-01-31 18:00:00.",
  });
}

/** Tells whether an item is among what a query asks for. The query must fit the fields (`wrongQuery`). */
export function matches<T>(item: T, query: Query, { fields, labels }: Queryable<T>): boolean {
  if (!hasLabels(labels?.(item) ?? {}, query.labels ?? {})) return false;
  const filters = query.filters ?? [];
  const fits = (filter: Filter) => {
    const field = fields[filter.field];
    return field !== undefined && fitsField(field.of(item), filter, field.kind);
  };
  return query.logical === "or" && filters.length > 0 ? filters.some(fits) : filters.every(fits);
}

function hasLabels(labels: Texts, wanted: Readonly<Record<string, string | null>>): boolean {
  return Object.entries(wanted).every(
    ([key, value]) => Object.hasOwn(labels, key) && (value === null || labels[key] === value),
  );
}

function fitsField(
  have: string | readonly string[] | null,
  filter: Filter,
  kind: QueryField<unknown>["kind"],
): boolean {
  const texts = have === null ? [] : typeof have === "string" ? [have] : have;
  const positive = filter.operator === "notequals" ? { ...filter, operator: "equals" as const } : filter;
  const found = texts.some((text) => fitsText(text, positive, kind));
  return filter.operator === "notequals" ? !found : found;
}

/** Letter case counts only for whole texts: ZenML compares parts with SQL's LIKE, whose ASCII letters are equal in either case on SQLite. */
function fitsText(text: string, { operator, value }: Filter, kind: QueryField<unknown>["kind"]): boolean {
  if (kind === "time" && operator !== "oneof" && typeof value === "string") {
    const compared = compareTimes(text, operator, value);
    if (compared !== undefined) return compared;
  }
  const plain = kind === "id" ? (each: string) => each.replaceAll("-", "").toLowerCase() : (each: string) => each;
  if (typeof value !== "string") return value.some((each) => plain(each) === plain(text));
  const [inside, part] = [plainCase(plain(text)), plainCase(plain(value))];
  switch (operator) {
    case "contains":
      return inside.includes(part);
    case "startswith":
      return inside.startsWith(part);
    case "endswith":
      return inside.endsWith(part);
    default:
      return plain(text) === plain(value);
  }
}

function compareTimes(text: string, operator: Filter["operator"], value: string): boolean | undefined {
  const [a, b] = [timeOf(text) ?? Number.NaN, timeOf(value) ?? Number.NaN];
  switch (operator) {
    case "equals":
      return a === b;
    case "gt":
      return a > b;
    case "gte":
      return a >= b;
    case "lt":
      return a < b;
    case "lte":
      return a <= b;
    default:
      return undefined;
  }
}

/** Milliseconds of a date or time; without a zone it is UTC, as in ZenML's filters. */
function timeOf(text: string): number | undefined {
  const plain = text.trim().replace(" ", "T");
  const zoned = /T/.test(plain) && !/(Z|[+-]\d\d:?\d\d)$/i.test(plain) ? `${plain}Z` : plain;
  const time = /^\d{4}-\d\d-\d\d/.test(zoned) ? Date.parse(zoned) : Number.NaN;
  return Number.isNaN(time) ? undefined : time;
}
