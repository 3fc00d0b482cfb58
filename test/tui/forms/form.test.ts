import { describe, expect, test } from "bun:test";
import { failure } from "../../../src/core/failure.ts";
import { objectOf, type Value } from "../../../src/core/value/value.ts";
import type { FormAction } from "../../../src/tui/forms/formAction.ts";
import { changesOf, createForm, crumbsOf, type FormState } from "../../../src/tui/forms/formState.ts";
import { pickOptions } from "../../../src/tui/forms/picking.ts";
import { currentRow, rowsOf } from "../../../src/tui/forms/rows.ts";
import { after, field, sampleForm, specOf, typed } from "./fields.ts";

const enter: FormAction = { type: "enter" };

function at(name: string): FormAction {
  return { type: "go", path: [name] };
}

function plain(state: FormState): unknown {
  return JSON.parse(JSON.stringify(state.values, (_, each) => (typeof each === "bigint" ? `${each}n` : each)));
}

function shown(state: FormState): readonly string[] {
  return rowsOf(state).map((row) =>
    `${row.heading === undefined ? "" : `${row.heading}: `}${row.label} ${row.text}`.trim(),
  );
}

function options(state: FormState): readonly string[] {
  return state.editing?.kind === "pick" ? pickOptions(state.editing) : [];
}

test("rows stand in their groups, defaults beside the fields that are not set", () => {
  expect(shown(sampleForm())).toEqual([
    "Required: path",
    "Optional: key",
    "parallelism 4",
    "ratio",
    "synchronous true",
    "region",
    "names",
    "labels",
    "pod_settings",
    "timeout",
    "Advanced: client_kwargs",
    "extra",
  ]);
});

describe("values are typed", () => {
  test("text, and what is typed counts at once", () => {
    const typing = after(sampleForm(), enter, ...typed("s3://ml"));
    expect(plain(typing)).toEqual({ path: "s3://ml" });
    expect(plain(after(typing, { type: "finish" }))).toEqual({ path: "s3://ml" });
  });

  test("esc leaves the value as it was", () => {
    const form = after(sampleForm({ configuration: { path: "a" } }), enter, ...typed("bc"), { type: "cancel" });
    expect(plain(form)).toEqual({ path: "a" });
    expect(form.past).toEqual([]);
  });

  test("integers of any size", () => {
    const form = after(sampleForm(), at("parallelism"), enter, ...typed("123456789012345678901234567890"), enter);
    expect(form.values.parallelism).toBe(123456789012345678901234567890n);
  });

  test("a whole float stays a float", () => {
    const form = after(sampleForm(), at("ratio"), enter, ...typed("2.0"), enter);
    expect(form.values.ratio).toBe(2);
    expect(rowsOf(form).find((row) => row.label === "ratio")?.text).toBe("2.0");
  });

  test("text that is no number stays as typed, with its problem", () => {
    const form = after(sampleForm(), at("parallelism"), enter, ...typed("12x"));
    expect(form.values.parallelism).toBe("12x");
    expect(currentRow(form)?.problem).toMatch(/^parallelism must be an integer, got /);
    expect(currentRow(after(form, { type: "edit-key", key: "backspace" }))?.problem).toBeUndefined();
  });

  test("a text that is emptied is unset; null and the empty text are set on purpose", () => {
    const set = after(sampleForm(), enter, ...typed("a"), enter);
    expect(plain(after(set, enter, { type: "edit-key", key: "backspace" }, enter))).toEqual({});
    expect(plain(after(set, { type: "set-null" }))).toEqual({ path: null });
    expect(plain(after(set, { type: "set", value: "" }))).toEqual({ path: "" });
    expect(plain(after(set, { type: "delete" }))).toEqual({});
  });

  test("moving on finishes the editor", () => {
    const form = after(sampleForm(), enter, ...typed("a"), { type: "move", by: 1 });
    expect(form.editing).toBeNull();
    expect(currentRow(form)?.label).toBe("key");
  });

  test("a paste of several lines is one change", () => {
    const form = after(sampleForm(), enter, ...typed("ab"), { type: "paste", text: "c\nd" }, ...typed("e"));
    expect(plain(form)).toEqual({ path: "abc\nde" });
    const once = after(form, { type: "undo" });
    expect(plain(once)).toEqual({ path: "abc\nd" });
    expect(plain(after(once, { type: "undo" }))).toEqual({ path: "ab" });
    expect(plain(after(once, { type: "undo" }, { type: "undo" }))).toEqual({});
  });

  test("the line end of a copied line is left out", () => {
    expect(plain(after(sampleForm(), enter, { type: "paste", text: "s3://x\n" }))).toEqual({ path: "s3://x" });
  });

  test("a paste onto a row opens its editor", () => {
    expect(plain(after(sampleForm(), { type: "paste", text: "s3://x" }))).toEqual({ path: "s3://x" });
  });
});

describe("values are stepped and chosen", () => {
  test("a boolean becomes the opposite of its default", () => {
    expect(plain(after(sampleForm(), at("synchronous"), enter))).toEqual({ synchronous: false });
    expect(plain(after(sampleForm(), at("synchronous"), enter, enter))).toEqual({ synchronous: true });
  });

  test("a number steps from its default and stays within its bounds", () => {
    const step: FormAction = { type: "step", by: 1 };
    expect(plain(after(sampleForm(), at("parallelism"), step))).toEqual({ parallelism: "5n" });
    const low = after(sampleForm({ configuration: { parallelism: 1n } }), at("parallelism"), { type: "step", by: -1 });
    expect(low.values.parallelism).toBe(1n);
  });

  test("a choice is filtered and picked", () => {
    const open = after(sampleForm(), at("region"), enter);
    expect(options(open)).toHaveLength(3);
    const filtered = after(open, ...typed("us"));
    expect(options(filtered)).toEqual(["us-east-1"]);
    expect(plain(after(filtered, enter))).toEqual({ region: "us-east-1" });
    expect(plain(after(open, { type: "move", by: 1 }, enter))).toEqual({ region: "eu-west-2" });
    expect(plain(after(open, ...typed("zzz"), enter, { type: "cancel" }))).toEqual({});
  });

  test("a union is read as its members, and switched between them", () => {
    const number = after(sampleForm(), at("timeout"), enter, ...typed("30"), enter);
    expect(plain(number)).toEqual({ timeout: "30n" });
    const text = after(number, { type: "kind" });
    expect(plain(text)).toEqual({ timeout: "30" });
    const list = after(text, { type: "kind" });
    expect(plain(list)).toEqual({ timeout: ["30"] });
    expect(plain(after(list, { type: "kind" }))).toEqual({});
    expect(plain(after(sampleForm(), at("timeout"), enter, ...typed("3a"), enter))).toEqual({ timeout: "3a" });
    const corrected = after(sampleForm(), at("timeout"), enter, ...typed("3a"), { type: "edit-key", key: "backspace" });
    expect(plain(corrected)).toEqual({ timeout: "3n" });
  });
});

describe("a list of things to choose from", () => {
  const zones = field("zones", { kind: "list", item: { kind: "choice", options: ["a", "b", "c"] } });
  const open = (configuration: Readonly<Record<string, readonly string[]>>) =>
    after(createForm(specOf([zones], { configuration })), enter);
  const boxes = (form: FormState) => rowsOf(form).map(({ label, state }) => `${state === "set" ? "x" : "-"} ${label}`);

  test("opens as boxes to check, which keep the order of the list", () => {
    const form = open({ zones: ["c", "a"] });
    expect(boxes(form)).toEqual(["x a", "- b", "x c"]);
    const checked = after(form, { type: "move", by: 1 }, { type: "toggle" });
    expect(plain(checked)).toEqual({ zones: ["c", "a", "b"] });
    expect(currentRow(checked)?.label).toBe("b");
    const unchecked = after(checked, { type: "move", by: "last" }, enter);
    expect(plain(unchecked)).toEqual({ zones: ["a", "b"] });
    const undone = after(unchecked, { type: "undo" });
    expect(plain(undone)).toEqual({ zones: ["c", "a", "b"] });
    expect(crumbsOf(undone)).toEqual(["zones"]);
  });

  test("can be filtered; what is no option stays, and can be removed", () => {
    const form = open({ zones: ["old", "b"] });
    expect(boxes(form)).toEqual(["- a", "x b", "- c", "x 0"]);
    const filtered = after(form, { type: "filter" }, ...typed("b"), enter, { type: "toggle" });
    expect(boxes(filtered)).toEqual(["- b"]);
    expect(plain(filtered)).toEqual({ zones: ["old"] });
    expect(plain(after(form, { type: "move", by: "last" }, { type: "delete" }))).toEqual({ zones: ["b"] });
  });
});

test("nothing, the empty value and null are three things", () => {
  const empty: FormAction = { type: "set-empty" };
  const all = after(sampleForm(), at("path"), empty, at("names"), empty, at("labels"), empty, at("key"), {
    type: "set-null",
  });
  expect(plain(all)).toEqual({ path: "", names: [], labels: {}, key: null });
  expect(plain(after(all, at("labels"), { type: "delete" }))).toEqual({ path: "", names: [], key: null });
  expect(plain(after(sampleForm(), at("parallelism"), empty))).toEqual({});
});

test("an item is doubled behind itself", () => {
  const form = after(sampleForm({ configuration: { names: ["a", "b"] } }), at("names"), enter, { type: "duplicate" });
  expect(plain(form)).toEqual({ names: ["a", "a", "b"] });
  expect(currentRow(form)?.path).toEqual(["names", 1]);
});

test("a list or an object is typed as YAML in one line", () => {
  const form = after(sampleForm({ configuration: { client_kwargs: { a: 1n } } }), at("client_kwargs"), {
    type: "edit-whole",
  });
  expect(form.editing).toMatchObject({ edit: { before: "{a: 1}" } });
  const typing = after(form, { type: "edit-key", key: "ctrl+u" }, ...typed("{a: 2.0, b: [x, y z]"));
  expect(currentRow(typing)?.problem).toMatch(/^client_kwargs must be an object, got /);
  expect(plain(after(typing, ...typed("}"), enter))).toEqual({ client_kwargs: { a: 2, b: ["x", "y z"] } });
});

describe("rows inside values", () => {
  test("a list of text", () => {
    const form = after(
      sampleForm(),
      at("names"),
      { type: "add" },
      ...typed("a"),
      enter,
      { type: "add" },
      ...typed("b"),
      enter,
    );
    expect(crumbsOf(form)).toEqual(["names"]);
    expect(plain(form)).toEqual({ names: ["a", "b"] });
    expect(plain(after(form, { type: "move-row", by: -1 }))).toEqual({ names: ["b", "a"] });
    expect(plain(after(form, { type: "delete" }))).toEqual({ names: ["a"] });
    expect(plain(after(form, { type: "delete" }, { type: "delete" }))).toEqual({});
    expect(plain(after(form, { type: "delete" }, { type: "undo" }))).toEqual({ names: ["a", "b"] });
  });

  test("a new item that stays empty goes away", () => {
    const form = after(sampleForm(), at("names"), { type: "add" }, enter);
    expect(plain(form)).toEqual({});
    expect(form.past).toEqual([]);
  });

  test("a map asks for the key, then for the value", () => {
    const form = after(sampleForm(), at("labels"), { type: "add" }, ...typed("team"), enter, ...typed("vision"), enter);
    expect(plain(form)).toEqual({ labels: { team: "vision" } });
    const twice = after(form, { type: "add" }, ...typed("team"), enter);
    expect(twice.editing?.kind === "key" ? twice.editing.problem : undefined).toBe("is there already");
    expect(plain(after(form, { type: "rename" }, ...typed("s"), enter))).toEqual({ labels: { teams: "vision" } });
  });

  test("a toleration inside pod settings, with the way back", () => {
    const form = after(
      sampleForm(),
      at("pod_settings"),
      enter,
      { type: "move", by: 1 },
      enter,
      { type: "add" },
      enter,
      ...typed("gpu"),
      { type: "move", by: 1 },
      enter,
      enter,
    );
    expect(crumbsOf(form)).toEqual(["pod_settings", "tolerations", "0"]);
    expect(plain(form)).toEqual({ pod_settings: { tolerations: [{ key: "gpu", operator: "Exists" }] } });
    const home = after(form, { type: "back" }, { type: "back" }, { type: "back" });
    expect(crumbsOf(home)).toEqual([]);
    expect(currentRow(home)?.label).toBe("pod_settings");
    expect(currentRow(home)?.text).toBe("tolerations");
  });

  test("free objects take values of the kind that was typed", () => {
    const entry = (key: string, value: string): readonly FormAction[] => [
      { type: "add" },
      ...typed(key),
      enter,
      ...typed(value),
      enter,
    ];
    const form = after(
      sampleForm(),
      at("client_kwargs"),
      ...entry("a", "3"),
      ...entry("b", "true"),
      ...entry("c", '"3"'),
      ...entry("d", "plain"),
      ...entry("e", '{"x": [1.0]}'),
    );
    const expected: Value = { a: 3n, b: true, c: "3", d: "plain", e: objectOf([["x", [1]]]) };
    expect(form.values.client_kwargs).toEqual(objectOf(Object.entries(expected)));
  });

  test("an object is typed as a whole; JSON that is not finished stays as typed", () => {
    const typing = after(sampleForm(), at("client_kwargs"), { type: "edit-whole" }, ...typed('{"a":'));
    expect(typing.values.client_kwargs).toBe('{"a":');
    expect(currentRow(typing)?.problem).toBe('client_kwargs must be an object, got "{\\"a\\":".');
    expect(plain(after(typing, ...typed(" 1}"), enter))).toEqual({ client_kwargs: { a: "1n" } });
  });
});

describe("taking back", () => {
  test("undo goes to where the change was", () => {
    const form = after(sampleForm(), at("labels"), { type: "add" }, ...typed("a"), enter, ...typed("b"), enter, {
      type: "back",
    });
    const undone = after(form, at("path"), { type: "undo" });
    expect(crumbsOf(undone)).toEqual(["labels"]);
    expect(plain(undone)).toEqual({ labels: { a: "" } });
  });
});

describe("secrets", () => {
  const sealed = sampleForm({ sealed: ["key"] });

  test("a sealed field is hidden and kept", () => {
    expect(rowsOf(sealed)[1]).toMatchObject({ state: "sealed", text: "********" });
    expect(changesOf(sealed)).toEqual({ set: objectOf([]), remove: [] });
  });

  test("looking into the editor keeps it, typing replaces it, clearing removes it", () => {
    const open = after(sealed, at("key"), enter);
    expect(changesOf(after(open, enter)).remove).toEqual([]);
    expect(changesOf(after(open, ...typed("x"), { type: "edit-key", key: "backspace" }, enter)).remove).toEqual([]);
    expect(changesOf(after(open, ...typed("new"), enter))).toEqual({ set: objectOf([["key", "new"]]), remove: [] });
    expect(changesOf(after(sealed, at("key"), { type: "delete" }))).toEqual({ set: objectOf([]), remove: ["key"] });
    expect(changesOf(after(sealed, at("key"), { type: "delete" }, { type: "undo" })).remove).toEqual([]);
  });

  test("a typed secret is hidden until it is revealed, and hidden again when the cursor moves", () => {
    const form = after(sampleForm(), at("key"), enter, ...typed("hush"), enter);
    expect(currentRow(form)?.text).toBe("********");
    expect(currentRow(after(form, { type: "reveal" }))?.text).toBe("hush");
    const moved = after(form, { type: "reveal" }, { type: "move", by: 1 }, { type: "move", by: -1 });
    expect(currentRow(moved)?.text).toBe("********");
  });

  test("a reference takes the place of a sealed value, and is shown", () => {
    const form = after(sealed, at("key"), { type: "set", value: "{{aws.key}}", path: ["key"] });
    expect(plain(form)).toEqual({ key: "{{aws.key}}" });
    expect(currentRow(form)?.text).toBe("{{aws.key}}");
  });
});

describe("problems", () => {
  test("a missing field is marked once the person tried to save", () => {
    expect(rowsOf(sampleForm())[0]?.problem).toBeUndefined();
    expect(rowsOf(after(sampleForm(), { type: "show-problems" }))[0]?.problem).toBe("path is required.");
    expect(rowsOf(after(sampleForm(), enter, enter))[0]?.problem).toBe("path is required.");
  });

  test("a problem deep inside shows on every row on the way, and leads there", () => {
    const path = ["pod_settings", "tolerations", 0, "seconds"];
    const check = () => [failure("invalid-config", "seconds must be at least 0.", { at: { field: path } })];
    const pod = objectOf([["tolerations", [objectOf([["seconds", -1n]])]]]);
    const form = sampleForm({ configuration: { pod_settings: pod }, check });
    expect(rowsOf(form).find((row) => row.label === "pod_settings")?.problem).toBe("seconds must be at least 0.");
    const there = after(form, { type: "go", path });
    expect(crumbsOf(there)).toEqual(["pod_settings", "tolerations", "0"]);
    expect(currentRow(there)?.label).toBe("seconds");
  });
});

describe("filters", () => {
  test("words in names and help", () => {
    const form = after(sampleForm(), { type: "filter" }, ...typed("kept"));
    expect(shown(form)).toEqual(["Required: path"]);
    expect(shown(after(form, enter, { type: "clear-filter" }))).toHaveLength(12);
  });

  test("put the cursor on the field that is called so, before those whose help only speaks of it", () => {
    const filtered = after(sampleForm(), { type: "filter" }, ...typed("art"));
    expect(currentRow(filtered)?.label).toBe("path");
    const fields = [
      field("key", { kind: "text" }, { help: "One half of the secret." }),
      field("client_secret", { kind: "text" }),
      field("secret", { kind: "text" }),
    ];
    const form = after(createForm(specOf(fields)), { type: "filter" }, ...typed("secret"));
    expect(shown(form)).toHaveLength(3);
    expect(currentRow(form)?.label).toBe("secret");
    expect(currentRow(after(form, enter, { type: "clear-filter" }))?.label).toBe("secret");
  });

  test("go away where they hide the row of a problem", () => {
    const form = after(sampleForm(), { type: "filter" }, ...typed("kept"), enter, at("ratio"));
    expect(currentRow(form)?.label).toBe("ratio");
  });

  test("only what is set or required", () => {
    const form = after(sampleForm({ configuration: { ratio: 0.5 } }), { type: "only-set" });
    expect(shown(form)).toEqual(["Required: path", "Optional: ratio 0.5"]);
  });
});

test("after undo of a new item the cursor stays near", () => {
  const form = after(sampleForm({ configuration: { names: ["a", "b", "c"] } }), at("names"), enter, {
    type: "move",
    by: 2,
  });
  const undone = after(form, { type: "add" }, ...typed("d"), enter, { type: "undo" }, { type: "undo" });
  expect(plain(undone)).toEqual({ names: ["a", "b", "c"] });
  expect(currentRow(undone)?.kind).not.toBe("field");
  expect(crumbsOf(undone)).toEqual(["names"]);
});

test("fields that the flavor does not know stay, and can be removed", () => {
  const form = sampleForm({ configuration: { old: 1n } });
  expect(shown(form).at(-1)).toBe("Others: old 1");
  expect(plain(after(form, { type: "move", by: "last" }, { type: "delete" }))).toEqual({});
});
