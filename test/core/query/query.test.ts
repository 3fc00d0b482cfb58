import { describe, expect, test } from "bun:test";
import type { Texts } from "../../../src/core/component.ts";
import { applyQuery } from "../../../src/core/query/apply.ts";
import type { Queryable } from "../../../src/core/query/match.ts";
import { parseFilter, parseSort } from "../../../src/core/query/parse.ts";
import type { Query } from "../../../src/core/query/query.ts";

interface Thing {
  readonly name: string;
  readonly id: string;
  readonly created: string;
  readonly parts: readonly string[];
  readonly labels: Texts;
}

const things: readonly Thing[] = [
  {
    name: "Prod",
    id: "a0000000-0000-4000-8000-000000000001",
    created: "2026-01-03T10:00:00.000Z",
    parts: ["k8s", "s3"],
    labels: { team: "ml" },
  },
  {
    name: "startswith:q",
    id: "b0000000-0000-4000-8000-000000000002",
    created: "2026-01-02T10:00:00.000Z",
    parts: [],
    labels: { team: "" },
  },
  {
    name: "prod-eu",
    id: "c0000000-0000-4000-8000-000000000003",
    created: "2026-01-01T10:00:00.000Z",
    parts: ["s3"],
    labels: {},
  },
];

const queryable: Queryable<Thing> = {
  fields: {
    name: { kind: "text", of: ({ name }) => name },
    id: { kind: "id", of: ({ id }) => id },
    created: { kind: "time", of: ({ created }) => created },
    component: { kind: "text", of: ({ parts }) => parts },
  },
  labels: ({ labels }) => labels,
};

function names(query: Query): readonly string[] | string {
  const page = applyQuery(things, query, queryable);
  return page.ok ? page.value.items.map(({ name }) => name) : page.error.message;
}

function filtered(texts: Readonly<Record<string, string>>, logical?: "and" | "or") {
  const filters = Object.entries(texts).map(([field, text]) => {
    const parsed = parseFilter(field, text);
    if (!parsed.ok) throw new Error(parsed.error.message);
    return parsed.value;
  });
  return names({ filters, ...(logical === undefined ? {} : { logical }) });
}

describe("filters", () => {
  test.each([
    ["prod-eu", ["prod-eu"]],
    ["prod", []],
    ["contains:PROD", ["Prod", "prod-eu"]],
    ["startswith:prod", ["Prod", "prod-eu"]],
    ["endswith:-EU", ["prod-eu"]],
    ["notequals:Prod", ["startswith:q", "prod-eu"]],
    ['oneof:["Prod","prod-eu"]', ["Prod", "prod-eu"]],
    ["equals:startswith:q", ["startswith:q"]],
  ])("a name filtered by %s", (text, found) => {
    expect(filtered({ name: text })).toEqual(found);
  });

  test("a name that begins like an operator is found by equals only", () => {
    expect(filtered({ name: "startswith:q" })).toEqual([]);
  });

  test("several filters must all hold, or any with or", () => {
    expect(filtered({ name: "startswith:prod", component: "k8s" })).toEqual(["Prod"]);
    expect(filtered({ name: "endswith:q", component: "k8s" }, "or")).toEqual(["Prod", "startswith:q"]);
  });

  test("a field with several texts fits when one does, and differs when none fits", () => {
    expect(filtered({ component: "s3" })).toEqual(["Prod", "prod-eu"]);
    expect(filtered({ component: "notequals:s3" })).toEqual(["startswith:q"]);
  });

  test("times compare as times, whatever way they are written", () => {
    expect(filtered({ created: "gte:2026-01-02 10:00:00" })).toEqual(["Prod", "startswith:q"]);
    expect(filtered({ created: "lt:2026-01-02" })).toEqual(["prod-eu"]);
    expect(filtered({ created: "gt:soon" })).toBe("soon is no time.");
  });

  test("ids fit with or without dashes", () => {
    expect(filtered({ id: "B0000000000040008000000000000002" })).toEqual(["startswith:q"]);
    expect(filtered({ id: "startswith:c000" })).toEqual(["prod-eu"]);
  });

  test("unknown fields and operators that do not fit are refused", () => {
    expect(filtered({ nam: "x" })).toBe("This list cannot be filtered by nam.");
    expect(filtered({ name: "gt:x" })).toBe("name cannot be compared with gt.");
    expect(parseFilter("name", "oneof:a,b").ok).toBe(false);
    expect(parseFilter("name", "oneof:[1]").ok).toBe(false);
  });

  test("labels must all be there; null asks for any value", () => {
    expect(names({ labels: { team: "ml" } })).toEqual(["Prod"]);
    expect(names({ labels: { team: null } })).toEqual(["Prod", "startswith:q"]);
    expect(names({ labels: { toString: null } })).toEqual([]);
  });
});

describe("order and pages", () => {
  test("sorting by a field, both ways", () => {
    expect(parseSort("desc:name")).toEqual({ ok: true, value: { field: "name", descending: true } });
    expect(names({ sort: { field: "created", descending: false } })).toEqual(["prod-eu", "startswith:q", "Prod"]);
    expect(names({ sort: { field: "created", descending: true } })).toEqual(["Prod", "startswith:q", "prod-eu"]);
    expect(names({ sort: { field: "size", descending: true } })).toBe("This list cannot be sorted by size.");
    expect(parseSort("down:name").ok).toBe(false);
  });

  test("pages tell the whole count, and one beyond the last is refused", () => {
    expect(applyQuery(things, { size: 2, page: 2 }, queryable)).toEqual({
      ok: true,
      value: { items: things.slice(2), total: 3 },
    });
    expect(names({ size: 2, page: 3 })).toBe("There is no page 3; the last one is 2.");
    expect(names({ page: 2 })).toBe("There is no page 2; the last one is 1.");
    expect(names({ size: 0 })).toBe("A page holds 1 to 10000 items, not 0.");
    expect(applyQuery([], { size: 5 }, queryable)).toEqual({ ok: true, value: { items: [], total: 0 } });
  });
});
