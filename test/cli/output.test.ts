import { describe, expect, test } from "bun:test";
import fc from "fast-check";
import { parse as parseYaml } from "yaml";
import { writeCsv, writeTsv } from "../../src/cli/output/separated.ts";
import { writeListTable, writeTable } from "../../src/cli/output/table.ts";
import { document, writeList, writeRecord } from "../../src/cli/output/write.ts";
import { textWidth } from "../../src/core/textWidth.ts";
import { readJson } from "../../src/core/value/json.ts";
import { objectOf, sameValue, type Value } from "../../src/core/value/value.ts";

const hostile = "a\u001b[31m\u009b2J\u202ereversed\u2028\u{e0001}\u0000";

const text = fc.oneof(
  fc.string(),
  fc.string({ unit: "binary" }),
  fc.constantFrom("y", "no", "1e3", "012", "~", "- a", ": b", hostile, "a\nb"),
);
const { value } = fc.letrec<{ value: Value }>((tie) => ({
  value: fc.oneof(
    { depthSize: "small" },
    text,
    fc.bigInt(),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie("value"), { maxLength: 3 }),
    fc
      .array(fc.tuple(fc.oneof(text, fc.constantFrom("name", "on", "x".repeat(300))), tie("value")), { maxLength: 3 })
      .map(objectOf),
  ),
}));

describe("JSON", () => {
  test("reads back exactly, and holds no character that acts on a terminal", () => {
    fc.assert(
      fc.property(value, (each) => {
        const json = document(each, "json");
        expect(json).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
        const read = readJson(json);
        expect(read.ok && sameValue(read.value, each)).toBe(true);
      }),
    );
  });
});

describe("YAML", () => {
  test.each(["1.1", "1.2"] as const)("reads back by YAML %s", (version) => {
    fc.assert(
      fc.property(value, (each) => {
        const yaml = document(each, "yaml");
        expect(yaml).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
        const read = parseYaml(yaml, { version, intAsBigInt: true, uniqueKeys: false, maxAliasCount: 0, merge: false });
        expect(sameValue(fromYaml(read), each)).toBe(true);
      }),
    );
  });
});

function fromYaml(read: unknown): Value {
  if (Array.isArray(read)) return read.map(fromYaml);
  if (typeof read === "object" && read !== null)
    return objectOf(Object.entries(read).map(([key, each]) => [key, fromYaml(each)]));
  return read as Value;
}

test("CSV quotes what needs it, TSV escapes it, and neither lets control characters through", () => {
  expect(writeCsv([["a,b", 'say "x"', "two\nlines", "plain"]])).toBe('"a,b","say ""x""","two\nlines",plain\n');
  expect(writeTsv([["a\tb", "c\\d", "e\nf"]])).toBe("a\\tb\tc\\\\d\te\\nf\n");
  for (const written of [writeCsv([[hostile]]), writeTsv([[hostile]])])
    expect(written).not.toMatch(/[\u001b\u009b\u202e]/);
});

describe("tables", () => {
  test("columns stand under each other with wide characters and emoji", () => {
    const lines = writeTable([
      ["NAME", "X"],
      ["日本", "1"],
      ["👩‍💻é", "2"],
    ]).split("\n");
    const at = lines.slice(0, 3).map((line) => textWidth(line.slice(0, line.search(/[X12]$/))));
    expect(new Set(at).size).toBe(1);
  });

  test("the widest column is cut to the terminal, nothing is cut in a pipe", () => {
    const rows = [["short", "x".repeat(200)]];
    expect(textWidth(writeTable(rows, { columns: 60 }).trimEnd())).toBe(60);
    expect(writeTable(rows)).toContain("x".repeat(200));
  });

  test("a text that must not be cut stands below its row where it does not fit beside it", () => {
    const table = {
      header: ["PLACE", "MESSAGE", "RULE"],
      rows: [
        ["a.yaml:3:5", "The stack needs a container registry.", "missing"],
        ["a.yaml:4:5", "Odd.", ""],
      ],
      whole: new Set([1, 2]),
    };
    const beside = writeTable([table.header, ...table.rows]);
    expect(writeListTable(table, undefined)).toBe(beside);
    expect(writeListTable(table, 80)).toBe(beside);
    expect(writeListTable(table, 30)).toBe(
      "PLACE\na.yaml:3:5\n  The stack needs a container\n  registry.\n  missing\na.yaml:4:5\n  Odd.\n",
    );
    expect(writeListTable({ ...table, whole: new Set() }, 30)).toBe(
      writeTable([table.header, ...table.rows], { columns: 30 }),
    );
  });

  test("control characters are shown, not sent", () => {
    expect(writeTable([[hostile]])).not.toMatch(/[\u001b\u009b\u202e\u0000]/);
  });
});

describe("one thing", () => {
  const details = "Its trust policy names the service, and it must reach the bucket and the registry. "
    .repeat(3)
    .trim();
  const record = {
    kind: "record",
    value: objectOf([["details", details]]),
    sections: [
      { rows: [["field", "role"] as const, ["details", details] as const] },
      { title: "Configuration", rows: [["path", `s3://${"x".repeat(80)}`]] },
    ],
  } as const;

  test("is told whole on a narrow terminal: texts are wrapped beside their names, a long word is not broken", () => {
    const written = writeRecord(record, { format: "table", width: 60 });
    expect(written.replace(/\n {9}/g, " ")).toContain(`details  ${details}\n`);
    expect(written).toContain(`\nConfiguration\n  path  s3://${"x".repeat(80)}\n`);
    for (const line of written.split("\n").filter((each) => !each.includes("xxx")))
      expect(textWidth(line)).toBeLessThanOrEqual(60);
  });

  test("keeps each text on its line in a pipe, and where nothing can stand beside the names", () => {
    expect(writeRecord(record, { format: "table" })).toContain(`\ndetails  ${details}\n`);
    expect(writeRecord(record, { format: "table", width: 20 })).toContain(`\ndetails  ${details}\n`);
  });
});

describe("lists", () => {
  const list = {
    kind: "list",
    items: [
      objectOf([
        ["name", "a"],
        ["id", "1"],
        ["active", true],
      ]),
    ],
    total: 3,
    columns: [
      { name: "active", shown: true },
      { name: "name", shown: true },
      { name: "id", shown: false },
    ],
    empty: "none",
  } as const;

  test("JSON holds whole objects and the number of all", () => {
    expect(JSON.parse(writeList(list, { format: "json" }).data)).toEqual({
      items: [{ name: "a", id: "1", active: true }],
      total: 3,
    });
  });

  test("an unknown column is dropped with a sentence", () => {
    const { data, notes } = writeList(list, { format: "csv", columns: ["id", "nope"] });
    expect(data).toBe("id\n1\n");
    expect(notes).toEqual(["There is no column nope; there is active, name, id."]);
  });

  test("CSV has all columns, a table those that people need", () => {
    expect(writeList(list, { format: "csv" }).data).toBe("active,name,id\ntrue,a,1\n");
    expect(writeList(list, { format: "table" }).data).not.toContain("ID");
  });
});
