import { describe, expect, test } from "bun:test";
import { objectOf } from "../../../src/core/value/value.ts";
import { previewOf } from "../../../src/tui/forms/fill.ts";
import { type PastedDocument, readPastedDocument } from "../../../src/tui/forms/pastedDocument.ts";
import { after, sampleForm } from "./fields.ts";

const form = sampleForm({ configuration: { path: "s3://old" } });

function read(text: string, state = form): Promise<PastedDocument | undefined> {
  return readPastedDocument(text, { form: state, flavor: "s3", nameField: "region" });
}

async function values(text: string): Promise<unknown> {
  const document = await read(text);
  return document && Object.fromEntries(document.values.map(([path, value]) => [path.join("."), value]));
}

describe("a pasted document", () => {
  test.each([
    ["YAML", "path: s3://new\nparallelism: 12345678901234567890\nnames: [a, b]"],
    ["JSON", '{"path": "s3://new", "parallelism": 12345678901234567890, "names": ["a", "b"]}'],
    ["options", '--path=s3://new --parallelism=12345678901234567890\n--names=\'["a", "b"]\''],
    [
      "what describe shows",
      '{"name": "eu-west-1", "flavor": "s3", "configuration": {"path": "s3://new", "parallelism": 12345678901234567890, "names": ["a", "b"]}}',
    ],
  ])("of %s fills the fields", async (_, text) => {
    const { region, ...rest } = (await values(text)) as Record<string, unknown>;
    expect(rest).toEqual({ path: "s3://new", parallelism: 12345678901234567890n, names: ["a", "b"] });
    expect([undefined, "eu-west-1"]).toContain(region as string | undefined);
  });

  test("of a whole command gives the name too, and says what is not taken", async () => {
    const text =
      "$ zenml artifact-store register s3-prod -f gcp --path='s3://a b' \\\n  --synchronous=no --key=@key.txt -l team=ml";
    const document = await read(text);
    expect(document?.values).toEqual([
      [["region"], "s3-prod"],
      [["path"], "s3://a b"],
      [["synchronous"], false],
    ]);
    expect(document?.others.map(([name]) => name)).toEqual(["flavor gcp", "key", "-l team=ml"]);
  });

  test("leaves the name of a component that has one", async () => {
    for (const text of [
      "mlstack artifact-store register other --path=x",
      '{"name": "other", "configuration": {"path": "x"}}',
    ]) {
      const document = await readPastedDocument(text, { form, flavor: "s3", nameField: null });
      expect(document).toEqual({ values: [[["path"], "x"]], others: [] });
    }
  });

  test("says which keys are no fields, and which were meant", async () => {
    const document = await read("path: x\nparalelism: 3\nfoo: 1");
    expect(document?.others).toEqual([
      ["paralelism", "there is no such field. Did you mean parallelism?"],
      ["foo", "there is no such field"],
    ]);
  });

  test("of the page that is open fills that page", async () => {
    const inside = after(form, { type: "go", path: ["pod_settings"] }, { type: "enter" });
    const document = await read("node_selectors: {a: b}", inside);
    expect(document?.values).toEqual([[["pod_settings", "node_selectors"], objectOf([["a", "b"]])]]);
  });

  test.each(["s3://bucket/x", "plain words: with a colon", "a\nb\nc", "{not: [closed", '{"other": 1}', "-x", "---"])(
    "is not taken for one: %j",
    async (text) => expect(await read(text)).toBeUndefined(),
  );
});

describe("the preview of a paste", () => {
  test("tells what changes, what is the same and what would be wrong; secrets are not told", () => {
    const state = sampleForm({ configuration: { path: "s3://old", ratio: 2 }, sealed: ["key"] });
    const preview = previewOf(state, [
      [["path"], "s3://new"],
      [["ratio"], 2],
      [["parallelism"], "many"],
      [["key"], "hush"],
    ]);
    expect(preview.rows.map(({ name, left, right }) => [name, left, right])).toEqual([
      ["path", "s3://old", "s3://new"],
      ["key", "********", "********"],
      ["parallelism", undefined, "many"],
    ]);
    expect(preview.same).toBe(1);
    expect(preview.problems.map(({ message }) => message)).toEqual(["parallelism must be an integer, got many."]);
    expect(state.values.path).toBe("s3://old");
    expect(after(preview.form, { type: "undo" })).toMatchObject({ values: state.values, kept: ["key"], past: [] });
  });
});
