import { describe, expect, test } from "bun:test";
import fc from "fast-check";
import type { PlacedValue, PreferenceFile } from "../../src/core/preference.ts";
import { parsePreferences } from "../../src/preferences/parse.ts";

/** What was read, without places: a scalar as its text. */
function plain(value: PlacedValue): unknown {
  switch (value.kind) {
    case "scalar":
      return value.value === null ? null : value.text;
    case "list":
      return value.items.map(plain);
    case "map":
      return Object.fromEntries(value.entries.map((entry) => [entry.name, plain(entry.value)]));
  }
}

function read(text: string): Record<string, unknown> {
  return Object.fromEntries(parsePreferences("keys.yaml", text).entries.map(({ name, value }) => [name, plain(value)]));
}

/** "3:5 sentence" */
function problems({ problems: all }: PreferenceFile): readonly string[] {
  return all.map(({ line, column, message }) => `${line}:${column} ${message}`);
}

describe("a file of preferences", () => {
  test("gives every name and value with its place", () => {
    const { entries } = parsePreferences("keys.yaml", "# mine\nstack.new: N\ngo.stacks:\n- 1\n- 'g s'\nnothing:\n");
    expect(entries.map(({ name, at }) => `${name} ${at.line}:${at.column}`)).toEqual([
      "stack.new 2:1",
      "go.stacks 3:1",
      "nothing 6:1",
    ]);
    expect(entries[1]?.value).toMatchObject({
      kind: "list",
      items: [
        { text: "1", at: { line: 4, column: 3 } },
        { text: "g s", at: { line: 5, column: 3 } },
      ],
    });
    expect(entries[2]?.value).toMatchObject({ kind: "scalar", value: null });
  });

  test("may be empty, or hold nothing but remarks", () => {
    for (const text of ["", "\n\n", "# nothing\n", "---\n"])
      expect(parsePreferences("keys.yaml", text)).toEqual({ entries: [], problems: [] });
  });

  test("keeps every entry but the one that is wrong, and says its line", () => {
    const text = "a: x\nb: ?\nc: 'open\nd: [1, 2\ne: y\nf: @\n\tg: z\n";
    expect(read(text)).toEqual({ a: "x", e: "y" });
    const { problems: wrong } = parsePreferences("keys.yaml", text);
    expect(wrong.map(({ line }) => line)).toEqual([2, 3, 4, 6]);
    expect(wrong[0]?.hint).toBe('Put quotes around it: b: "?".');
  });

  test("may say the same only once; the first counts", () => {
    const text = "a: x\nb: y\na: z\n";
    expect(read(text)).toEqual({ a: "x", b: "y" });
    expect(problems(parsePreferences("keys.yaml", text))).toEqual([
      "3:1 a stands here for the second time; the first is on line 1.",
    ]);
  });

  test("holds no aliases, and nothing without a name", () => {
    expect(problems(parsePreferences("keys.yaml", "a: &x j\nb: *x\n"))[0]).toContain("2:4 Aliases");
    expect(problems(parsePreferences("keys.yaml", "- a\n"))[0]).toContain("1:1 This is no entry");
    expect(problems(parsePreferences("keys.yaml", "just words\n"))[0]).toContain("1:1 This is no entry");
  });

  test("of any content is read or refused with a place inside of it, and never throws", () => {
    const line = fc.oneof(
      fc.string(),
      fc.constantFrom("a: b", "c: [", "- x", "  d: e", "f: {", "g: &q 1", "h: *q", "---", "..."),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 8 }), (all) => {
        const text = all.join("\n");
        for (const { line, column, message } of parsePreferences("keys.yaml", text).problems) {
          expect(line).toBeWithin(1, text.split("\n").length + 1);
          expect(column).toBeGreaterThan(0);
          expect(message).toEndWith(".");
        }
      }),
    );
  });
});
