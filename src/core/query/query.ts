/** How a filter compares. The words are ZenML's; `gt`, `gte`, `lt` and `lte` are for times. */
export const filterOperators = [
  "equals",
  "notequals",
  "contains",
  "startswith",
  "endswith",
  "oneof",
  "gt",
  "gte",
  "lt",
  "lte",
] as const;

/** One of the ways to compare. */
export type FilterOperator = (typeof filterOperators)[number];

/** One condition on a list: `name contains prod`. */
export interface Filter {
  readonly field: string;
  readonly operator: FilterOperator;
  /** For `oneof` every text that fits; for the others one text. */
  readonly value: string | readonly string[];
}

/** In which order a list comes. */
export interface Sort {
  readonly field: string;
  readonly descending: boolean;
}

/** The most items that a page may hold, as in ZenML. */
export const mostOnPage = 10_000;

/** What a list is asked for. An absent part restricts nothing. */
export interface Query {
  readonly filters?: readonly Filter[];
  /** How several filters are joined; absent: all must hold. */
  readonly logical?: "and" | "or";
  /** Labels that must all be there; null: with any value. */
  readonly labels?: Readonly<Record<string, string | null>>;
  /** Absent: newest first. */
  readonly sort?: Sort;
  /** Counted from 1; absent: the first. */
  readonly page?: number;
  /** Items on a page, 1 to `mostOnPage`; absent: all. */
  readonly size?: number;
}

/** Tells whether a query asks for anything but the whole list as it comes. */
export function isPlain({ filters = [], labels = {}, ...rest }: Query): boolean {
  const restricts = filters.length > 0 || Object.keys(labels).length > 0;
  return !restricts && Object.values(rest).every((each) => each === undefined);
}

/** The items that a query asks for, and how many there are on all pages together. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly total: number;
}
