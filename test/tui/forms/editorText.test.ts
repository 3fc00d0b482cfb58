import { describe, expect, test } from "bun:test";
import fc from "fast-check";
import { objectOf, sameValue } from "../../../src/core/value/value.ts";
import {
  type EditorText,
  editorTextOf,
  noSecretFile,
  readEditorText,
  withProblem,
} from "../../../src/tui/forms/editorText.ts";
import type { FormAction } from "../../../src/tui/forms/formAction.ts";
import { createForm, type FormState } from "../../../src/tui/forms/formState.ts";
import { after, anyShape, field, sampleForm, specOf, typed, valueOfShape } from "./fields.ts";

const on = (...path: readonly (string | number)[]): FormAction => ({ type: "go", path });

function given(form: FormState): EditorText {
  const text = editorTextOf(form);
  if (typeof text === "string") throw new Error(text);
  return text;
}

async function edited(form: FormState, change: (text: string) => string): Promise<FormState> {
  const text = given(form);
  const back = await readEditorText(form, text, change(text.text));
  if (back.kind !== "changed") throw new Error(JSON.stringify(back));
  return after(form, back.action);
}

describe("a value in an editor", () => {
  test("is YAML that says what it is about, and comes back exactly", async () => {
    const shapeAndValue = anyShape
      .filter(({ kind }) => kind === "list" || kind === "map" || kind === "model" || kind === "any")
      .chain((shape) => valueOfShape(shape).map((value) => ({ shape, value })));
    await fc.assert(
      fc.asyncProperty(shapeAndValue, async ({ shape, value }) => {
        const form = createForm(specOf([field("x", shape)], { configuration: objectOf([["x", value]]) }));
        const text = given(form);
        expect(text).toMatchObject({ fileName: "x.yaml", isYaml: true });
        expect(await readEditorText(form, text, text.text)).toEqual({ kind: "unchanged" });
        const back = await readEditorText(form, text, `${text.text}\n# a comment\n`);
        if (back.kind !== "changed" || back.action.type !== "set") throw new Error(JSON.stringify(back));
        expect(sameValue(back.action.value, value)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  test("is one change; nothing but comments means unset", async () => {
    const form = after(sampleForm({ configuration: { client_kwargs: { a: 1n } } }), on("client_kwargs"));
    const next = await edited(form, (text) => `${text}b: 12345678901234567890\nc: 2.0\nd: null\n`);
    expect(next.values.client_kwargs).toEqual(
      objectOf([
        ["a", 1n],
        ["b", 12345678901234567890n],
        ["c", 2],
        ["d", null],
      ]),
    );
    expect(after(next, { type: "undo" }).values).toEqual(form.values);
    expect((await edited(form, () => "# nothing\n\n")).values).toEqual(objectOf([]));
  });

  test("of text is that text, without the line end that editors add", async () => {
    const form = sampleForm({ configuration: { path: "a\nb" } });
    expect(given(form)).toMatchObject({ fileName: "path.txt", text: "a\nb" });
    expect(await readEditorText(form, given(form), "a\nb\n")).toEqual({ kind: "unchanged" });
    expect((await edited(form, () => "true\n")).values.path).toBe("true");
  });

  test("that is just being typed goes back into its line", async () => {
    const typing = after(sampleForm(), { type: "enter" }, ...typed("s3://"));
    const next = await edited(typing, (text) => `${text}bucket\n`);
    expect(next.editing).toMatchObject({ kind: "text", edit: { before: "s3://bucket", after: "" } });
    expect(after(next, { type: "undo" }).values.path).toBe("s3://");
    const whole = after(sampleForm(), on("labels"), { type: "edit-whole" }, ...typed("{a: b}"));
    expect(given(whole)).toMatchObject({ fileName: "labels.yaml", text: 'a: "b"\n' });
    expect((await edited(whole, (text) => `${text}c: d\n`)).editing).toMatchObject({
      edit: { before: "{a: b, c: d}" },
    });
  });

  test.each([
    ["names", "- a\n- [b\n", "Line 3: "],
    ["names", "a: b\n", "names must be a list of texts."],
  ])("that is wrong says where: %s %j", async (name, text, message) => {
    const form = after(sampleForm(), on(name));
    const back = await readEditorText(form, given(form), text);
    expect(back).toMatchObject({ kind: "wrong", message: expect.stringContaining(message) });
  });

  test("that is secret is not written into a file, neither is what holds one", () => {
    expect(editorTextOf(after(sampleForm(), on("key")))).toBe(noSecretFile);
    expect(editorTextOf(after(sampleForm(), on("key"), { type: "enter" }))).toBe(noSecretFile);
    const holder = field("login", {
      kind: "model",
      open: false,
      fields: [field("password", { kind: "text" }, { sensitive: true })],
    });
    expect(editorTextOf(createForm(specOf([holder])))).toBe(noSecretFile);
  });
});

test("what was wrong stands above the text once", () => {
  expect(withProblem(withProblem("a: [\n", "first"), "second")).toBe("# ✗ second\na: [\n");
});
