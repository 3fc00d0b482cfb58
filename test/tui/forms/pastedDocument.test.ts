import { describe, expect, test } from "bun:test";
import { objectOf } from "../../../src/core/value/value.ts";
import { previewOf } from "../../../src/tui/forms/fill.ts";
import { type PastedDocument, readPastedDocument } from "../../../src/tui/forms/pastedDocument.ts";
import { after, sampleForm } from "./fields.ts";

const form = sampleForm({ configuration: { path: "s3://old" } });

/** What is understood; a sentence where it is no YAML. */
async function read(
  text: string,
  state = form,
  nameField: string | null = "region",
): Promise<PastedDocument | string | undefined> {
  const found = await readPastedDocument(text, { form: state, flavor: "s3", nameField });
  return found.ok ? found.value : `line ${found.error.line}: ${found.error.message}`;
}

async function document(...given: Parameters<typeof read>): Promise<PastedDocument> {
  const found = await read(...given);
  if (typeof found !== "object") throw new Error(`no document: ${found}`);
  return found;
}

async function values(text: string): Promise<unknown> {
  const { values } = await document(text);
  return Object.fromEntries(values.map(([path, value]) => [path.join("."), value]));
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
    const found = await document(text);
    expect(found.values).toEqual([
      [["region"], "s3-prod"],
      [["path"], "s3://a b"],
      [["synchronous"], false],
    ]);
    expect(found.others.map(([name]) => name)).toEqual(["flavor gcp", "key", "-l team=ml"]);
  });

  test("leaves the name of a component that has one", async () => {
    for (const text of [
      "mlstack artifact-store register other --path=x",
      '{"name": "other", "configuration": {"path": "x"}}',
    ]) {
      expect(await read(text, form, null)).toEqual({ values: [[["path"], "x"]], others: [] });
    }
  });

  test("says which keys are no fields, and which were meant", async () => {
    const found = await document("path: x\nparalelism: 3\nfoo: 1");
    expect(found.others).toEqual([
      ["paralelism", "there is no such field. Did you mean parallelism?"],
      ["foo", "there is no such field"],
    ]);
  });

  test("of the page that is open fills that page", async () => {
    const inside = after(form, { type: "go", path: ["pod_settings"] }, { type: "enter" });
    const found = await document("node_selectors: {a: b}", inside);
    expect(found.values).toEqual([[["pod_settings", "node_selectors"], objectOf([["a", "b"]])]]);
  });

  test.each(["s3://bucket/x", "plain words: with a colon", "a\nb\nc", "{{aws.x}}c", '{"other": 1}', "-x", "---"])(
    "is not taken for one: %j",
    async (text) => expect(await read(text)).toBeUndefined(),
  );

  test.each([
    ["{not: [closed", "line 1: "],
    ['{"path": "a",\n"path": "b"}', "line 2: path is there twice"],
    ["path: x\nkey: *y\n", "line "],
    ["a: *anchor", "line 1: "],
  ])("that cannot be read is no text: %j", async (text, why) => expect(await read(text)).toStartWith(why));

  test("of nothing but the name is the name; a name beside keys of something else is not", async () => {
    expect(await read("name: eu-west-1")).toEqual({ values: [[["region"], "eu-west-1"]], others: [] });
    expect((await document("name: eu-west-1\npath: x")).values).toEqual([
      [["region"], "eu-west-1"],
      [["path"], "x"],
    ]);
    expect(await read("name: x\nkind: Pod")).toBeUndefined();
    expect(await read("name: x", form, null)).toBeUndefined();
  });

  test("takes any key where the form does", async () => {
    const inside = after(form, { type: "go", path: ["pod_settings"] }, { type: "enter" });
    const { values, others } = await document("host_ipc: true\nnode_selectors: {a: b}", inside);
    expect(values[0]).toEqual([["pod_settings", "host_ipc"], true]);
    expect(others).toEqual([]);
  });

  test("that is a list of objects, or one of them, comes behind the items of the list that is open", async () => {
    const path = ["pod_settings", "tolerations"];
    const one = objectOf([["key", "a"]]);
    const two = objectOf(Object.entries({ key: "gpu", operator: "Exists" }));
    const filled = after(form, { type: "set", path, value: [one] }, { type: "go", path });
    const inside = after(filled, { type: "enter" });
    expect((await document("- key: gpu\n  operator: Exists\n", filled)).values).toEqual([[path, [one, two]]]);
    expect((await document("- key: gpu\n  operator: Exists\n", inside)).values).toEqual([[path, [one, two]]]);
    expect((await document("key: gpu\noperator: Exists\n", inside)).values).toEqual([[path, [one, two]]]);
  });
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
