import { describe, expect, test } from "bun:test";
import { objectOf } from "../../../src/core/value/value.ts";
import type { FormAction } from "../../../src/tui/forms/formAction.ts";
import { crumbsOf, type FormState } from "../../../src/tui/forms/formState.ts";
import { pasteLines } from "../../../src/tui/forms/pasteLines.ts";
import { currentRow } from "../../../src/tui/forms/rows.ts";
import { after, sampleForm } from "./fields.ts";

const enter: FormAction = { type: "enter" };
const on = (...path: readonly string[]): FormAction => ({ type: "go", path });

function rows(state: FormState, text: string): FormState {
  const pasted = pasteLines(state, text);
  if (pasted?.kind !== "rows") throw new Error(pasted?.message ?? "nothing was pasted");
  return pasted.form;
}

describe("lines pasted onto a list", () => {
  test("are an item each, behind the cursor, and one undo takes them back", () => {
    const start = after(sampleForm({ configuration: { names: ["a", "z"] } }), on("names"), enter);
    const form = rows(start, "b\n  c\n\nd\n");
    expect(form.values.names).toEqual(["a", "b", "c", "d", "z"]);
    expect(currentRow(form)).toMatchObject({ kind: "item", text: "d" });
    const undone = after(form, { type: "undo" });
    expect(undone.values).toEqual(start.values);
    expect(crumbsOf(undone)).toEqual(["names"]);
  });

  test("that is only under the cursor open it", () => {
    const form = rows(after(sampleForm(), on("names")), "- 'it''s'\n- \"b c\"");
    expect(form.values.names).toEqual(["it's", "b c"]);
    expect(crumbsOf(form)).toEqual(["names"]);
  });

  test("in brackets are taken as they are", () => {
    expect(rows(after(sampleForm(), on("names")), '["a", b]').values.names).toEqual(["a", "b"]);
  });

  test("are refused where one is no item", () => {
    const form = after(sampleForm(), on("pod_settings", "tolerations"));
    expect(pasteLines(form, "a\nb")).toMatchObject({ kind: "refused" });
    expect(rows(form, "[{key: gpu, seconds: 5}]").values.pod_settings).toEqual(
      objectOf([
        [
          "tolerations",
          [
            objectOf([
              ["key", "gpu"],
              ["seconds", 5n],
            ]),
          ],
        ],
      ]),
    );
  });
});

describe("lines pasted while an item is typed", () => {
  const start = after(sampleForm({ configuration: { names: ["a", "z"] } }), on("names"), enter);

  test("go on with it and come behind it", () => {
    const form = after(start, enter, { type: "type", text: "-" }, { type: "paste", text: "b\nc\n" });
    expect(form.values.names).toEqual(["a-b", "c", "z"]);
    expect(form.editing).toBeNull();
    expect(currentRow(form)).toMatchObject({ text: "c" });
    expect(after(form, { type: "undo" }).values.names).toEqual(["a-", "z"]);
  });

  test("and the item is new are one change with it", () => {
    const form = after(start, { type: "add" }, { type: "paste", text: "b\nc" });
    expect(form.values.names).toEqual(["a", "b", "c", "z"]);
    expect(after(form, { type: "undo" })).toMatchObject({ values: start.values, past: [] });
  });

  test("are text where the item is none of a list", () => {
    expect(after(sampleForm(), enter, { type: "paste", text: "b\nc" }).values.path).toBe("b\nc");
  });
});

describe("lines pasted onto a map", () => {
  test("are entries, as files of variables and YAML have them", () => {
    const start = after(sampleForm({ configuration: { labels: { team: "a" } } }), on("labels"), enter);
    const form = rows(start, '# comment\nexport A=1\nB="x y"\nteam: b\nurl: http://x:80/?a=b\nk8s.io/x: \n');
    expect(form.values.labels).toEqual(
      objectOf([
        ["team", "b"],
        ["A", "1"],
        ["B", "x y"],
        ["url", "http://x:80/?a=b"],
        ["k8s.io/x", ""],
      ]),
    );
    expect(after(form, { type: "undo" }).values).toEqual(start.values);
  });

  test("of any values are what they say", () => {
    expect(rows(after(sampleForm(), on("client_kwargs")), "a=1\nb=[x, 2]").values.client_kwargs).toEqual(
      objectOf([
        ["a", 1n],
        ["b", ["x", 2n]],
      ]),
    );
  });

  test("are refused where one has no key", () => {
    expect(pasteLines(after(sampleForm(), on("labels")), "a=1\nnonsense")).toMatchObject({ kind: "refused" });
  });
});

test("a single line onto an item, or lines onto another field, are none", () => {
  const form = after(sampleForm({ configuration: { names: ["a"] } }), on("names"), enter);
  expect(pasteLines(form, "b")).toBeUndefined();
  expect(pasteLines(after(sampleForm(), on("path")), "a\nb")).toBeUndefined();
});
