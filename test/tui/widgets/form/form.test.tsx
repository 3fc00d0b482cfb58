import { describe, expect, test } from "bun:test";
import type { Shape } from "../../../../src/core/field/shape.ts";
import { type Configuration, objectOf } from "../../../../src/core/value/value.ts";
import type { FormAction } from "../../../../src/tui/forms/formAction.ts";
import { createForm, type FormState } from "../../../../src/tui/forms/formState.ts";
import { currentRow } from "../../../../src/tui/forms/rows.ts";
import { FieldHelp } from "../../../../src/tui/widgets/form/FieldHelp.tsx";
import { FormView } from "../../../../src/tui/widgets/form/FormView.tsx";
import { after, field, sampleForm, specOf, typed } from "../../forms/fields.ts";
import { drawn } from "../draw.tsx";

const enter: FormAction = { type: "enter" };

function view(state: FormState, height = 16): readonly string[] {
  return drawn(<FormView state={state} width={60} height={height} isFocused at={{ x: 0, y: 0 }} />);
}

/** The row of a form with one field. */
function rowOf(
  shape: Shape,
  configuration: Configuration = {},
  more: Parameters<typeof field>[2] = {},
  ...actions: FormAction[]
) {
  const form = createForm(specOf([field("field", shape, more)], { configuration }));
  return view(after(form, ...actions), 10).filter((row) => row !== "" && row !== " Optional");
}

test("a form shows its groups, its fields, and defaults where nothing is set", () => {
  const form = sampleForm({ configuration: { path: "s3://ml/prod", timeout: 30n } });
  expect(view(form)).toEqual([
    " Required",
    " · path           s3://ml/prod",
    " Optional",
    "   key            —",
    "   parallelism    4",
    "   ratio          —",
    "   synchronous    ● true",
    "   region         —",
    "   names          — ›",
    "   labels         — ›",
    "   pod_settings   — ›",
    " · timeout        30  (integer)",
    " Advanced",
    "   client_kwargs  — ›",
    "   extra          —  (any value)",
    "",
  ]);
});

test("only the rows in view are drawn, and the cursor is among them", () => {
  const low = view(after(sampleForm(), { type: "move", by: "last" }), 5);
  expect(low).toHaveLength(5);
  expect(low.at(-1)).toContain("extra");
});

describe("TextField", () => {
  test("shows the value, the text that is typed, and what is wrong", () => {
    expect(rowOf({ kind: "text" }, { field: "a\u001bb" })).toEqual([" · field   a^[b"]);
    expect(rowOf({ kind: "text" }, { field: "" })).toEqual([' · field   ""']);
    expect(rowOf({ kind: "text" }, {}, {}, enter, ...typed("typed"))).toEqual([" · field   typed"]);
    expect(rowOf({ kind: "text" }, { field: null })).toEqual([" · field   null"]);
  });

  test("marks a required field that is empty, and says so once it was left empty", () => {
    const required = { required: true, group: "required" } as const;
    expect(rowOf({ kind: "text" }, {}, required)).toContain(" * field   —");
    expect(rowOf({ kind: "text" }, {}, required, enter, enter)).toEqual([
      " Required",
      " ✗ field   —",
      "           field is required.",
    ]);
  });
});

describe("a long name", () => {
  const long = "a_field_with_a_rather_long_name_of_its_own";
  const form = createForm(
    specOf([field(long, { kind: "integer" }), field("other", { kind: "text" })], { configuration: { [long]: 7n } }),
  );

  test("is whole beside a short value", () => {
    expect(view(form)).toContain(` · ${long.slice(0, 38)}…  7`);
    expect(drawn(<FormView state={form} width={72} height={4} isFocused at={{ x: 0, y: 0 }} />)[1]).toBe(
      ` · ${long}  7`,
    );
  });

  test("gives way to what is typed, and to what is wrong with it", () => {
    const typing = view(after(form, enter, ...typed(" but not a number at all")));
    expect(typing[1]).toBe(" ✗ a_field_with_a_rather_l…  7 but not a number at all");
    const problem = typing.slice(2, 7).map((row) => row.trim());
    expect(problem.join(" ")).toContain("must be an integer, got 7 but not a number at all.");
    expect(typing[2]?.search(/\S/)).toBe(29);
  });
});

describe("SecretField", () => {
  const secret = { sensitive: true };

  test("hides what is stored and what is typed, until it is revealed", () => {
    expect(rowOf({ kind: "text" }, { field: "hush" }, secret)).toEqual([" · field   ********"]);
    expect(rowOf({ kind: "text" }, {}, secret, enter, ...typed("hush"))).toEqual([" · field   ****"]);
    expect(rowOf({ kind: "text" }, { field: "hush" }, secret, { type: "reveal" })).toEqual([" · field   hush"]);
    expect(rowOf({ kind: "text" }, {}, secret, enter, ...typed("hush"), { type: "reveal" })).toEqual([
      " · field   hush",
    ]);
  });

  test("shows references", () => {
    expect(rowOf({ kind: "text" }, { field: "{{aws.id}}" }, secret)).toEqual([" · field   {{aws.id}}"]);
  });
});

test("NumberField shows numbers exactly, with their unit, and keeps text that is none", () => {
  expect(rowOf({ kind: "integer" }, { field: 12345678901234567890n }, { unit: "seconds" })).toEqual([
    " · field   12345678901234567890 seconds",
  ]);
  expect(rowOf({ kind: "number" }, { field: 2 })).toEqual([" · field   2.0"]);
  expect(rowOf({ kind: "integer" }, {}, {}, enter, ...typed("1x"))).toEqual([
    " ✗ field   1x",
    "           field must be an integer, got 1x.",
  ]);
});

test("BooleanField shows the value or its default", () => {
  expect(rowOf({ kind: "boolean" }, { field: false })).toEqual([" · field   · false"]);
  expect(rowOf({ kind: "boolean" }, {}, { default: true })).toEqual(["   field   ● true"]);
  expect(rowOf({ kind: "boolean" })).toEqual(["   field   —"]);
  expect(rowOf({ kind: "boolean" }, {}, {}, enter)).toEqual([" · field   ● true"]);
});

test("ChoiceField opens its options below, and filters them", () => {
  const shape: Shape = { kind: "choice", options: ["Always", "IfNotPresent", "Never"] };
  expect(rowOf(shape, { field: "Never" })).toEqual([" · field   Never"]);
  expect(rowOf(shape, {}, {}, enter)).toEqual([
    "   field   /",
    "         › Always",
    "           IfNotPresent",
    "           Never",
  ]);
  expect(rowOf(shape, {}, {}, enter, ...typed("nev"))).toEqual(["   field   / nev", "         › Never"]);
  expect(rowOf(shape, {}, {}, enter, ...typed("zz"))).toEqual(["   field   / zz", "           no such option"]);
});

test("ListField shows its items, and a page of rows when it is opened", () => {
  const list: Shape = { kind: "list", item: { kind: "text" } };
  expect(rowOf(list, { field: ["a", "b"] })).toEqual([" · field   a, b ›"]);
  expect(rowOf(list, { field: [] })).toEqual([" · field   [] ›"]);
  expect(rowOf({ kind: "list", item: { kind: "any" } }, { field: [{}] })).toEqual([" · field   [{}] ›"]);
  expect(rowOf(list, { field: ["a".repeat(30), "b".repeat(30)] })).toEqual([
    ` · field   ${"a".repeat(30)}, ${"b".repeat(13)}… ›`,
  ]);
  expect(rowOf(list, { field: ["a", "b"] }, {}, enter)).toEqual([" · 0       a", " · 1       b", " + add an item"]);
});

test("MapField shows its entries; the key of a new one is typed first", () => {
  const map: Shape = { kind: "map", value: { kind: "text" } };
  expect(rowOf(map, { field: { team: "vision", env: "" } })).toEqual([' · field   team=vision, env="" ›']);
  expect(rowOf(map, { field: { team: "vision" } }, {}, { type: "add" }, ...typed("team"))).toEqual([
    " · team    vision",
    " + key: team",
  ]);
  expect(rowOf(map, { field: { team: "vision" } }, {}, { type: "add" }, ...typed("team"), enter).at(-1)).toContain(
    "is there already",
  );
  expect(rowOf(map, { field: { team: "vision" } }, {}, enter, { type: "rename" })[0]).toBe(" · key: team");
});

test("ModelField shows which fields are set, never what a secret inside is", () => {
  const model: Shape = {
    kind: "model",
    open: false,
    fields: [field("user", { kind: "text" }), field("password", { kind: "text" }, { sensitive: true })],
  };
  const configuration = { field: objectOf([["password", "hush"]]) };
  expect(rowOf(model, configuration)).toEqual([" · field   password ›"]);
  expect(rowOf(model, configuration, {}, enter)).toEqual(["   user      —", " · password  ********"]);
});

test("UnionField says which kind its value is", () => {
  const union: Shape = { kind: "union", options: [{ kind: "boolean" }, { kind: "list", item: { kind: "text" } }] };
  expect(rowOf(union, { field: ["a"] })).toEqual([" · field   a ›  (list of text)"]);
  expect(rowOf(union, { field: true })).toEqual([" · field   true  (boolean)"]);
});

test("AnyField says as what a text was understood", () => {
  expect(rowOf({ kind: "any" }, {}, {}, enter, ...typed("3"), enter)).toEqual([" · field   3  (integer)"]);
  expect(rowOf({ kind: "any" }, {}, {}, enter, ...typed('"3"'), enter)).toEqual([' · field   "3"  (text)']);
  expect(rowOf({ kind: "any" }, { field: objectOf([["a", 1n]]) })).toEqual([" · field   a=1 ›  (object)"]);
});

test("a filter stands above the rows that it leaves", () => {
  expect(view(after(sampleForm(), { type: "filter" }, ...typed("region")), 5)).toEqual([
    " / region",
    " Optional",
    "   region  —",
    "",
    "",
  ]);
  expect(view(after(sampleForm(), { type: "filter" }, ...typed("zzz")), 3)[1]).toBe("   no field matches");
});

const about = { keys: { unset: "d", empty: '"', null: "N", pick: "s" }, usedBy: [] } as const;

describe("FieldHelp", () => {
  const help = (form: FormState, isBrief = false) =>
    drawn(<FieldHelp row={currentRow(form)} context={about} width={60} height={16} isBrief={isBrief} />).filter(
      Boolean,
    );

  test("tells what is needed to fill a field", () => {
    const shape: Shape = { kind: "integer", minimum: 1 };
    const parallelism = field("parallelism", shape, {
      help: "How many steps run at once.",
      default: 4n,
      example: 8n,
      unit: "steps",
      find: "kubectl get nodes",
      settings: true,
      deprecated: true,
    });
    const form = createForm(specOf([parallelism]));
    expect(help(form)).toEqual([
      "parallelism",
      "How many steps run at once.",
      "type     integer ≥ 1",
      "now      unset: the default counts",
      "default  4",
      "example  8",
      "unit     steps",
      "find     kubectl get nodes",
      "A pipeline run can override it.",
      "Deprecated: better leave it unset.",
      "d unset · N null",
    ]);
    expect(help(form, true).slice(0, 2)).toEqual(["parallelism  How many steps run at once.", "type     integer ≥ 1"]);
  });

  test("ends with the long help, which pushes nothing out of view, also where there are few rows", () => {
    const form = createForm(
      specOf([field("key", { kind: "text" }, { help: "What opens it.", details: "Long. ".repeat(20).trim() })]),
    );
    for (const isBrief of [false, true]) {
      const rows = help(form, isBrief);
      expect(rows.findIndex((row) => row.startsWith("Long."))).toBeGreaterThan(
        rows.findIndex((row) => row.startsWith("d unset")),
      );
    }
  });

  test("tells nothing, the empty value and null apart, and the keys for each", () => {
    const form = after(sampleForm(), { type: "go", path: ["names"] });
    expect(help(form)).toContain("now      unset: nothing is stored");
    expect(help(form)).toContain('d unset · " empty · N null');
    expect(help(after(form, { type: "set-empty" }))).toContain("now      the empty list is stored");
    expect(help(after(form, { type: "set-null" }))).toContain("now      null is stored, not the default");
    expect(help(after(sampleForm(), { type: "set-empty" }))).toContain("now      the empty text is stored");
  });

  test("is empty where there is no field", () => {
    expect(drawn(<FieldHelp row={undefined} context={about} width={20} height={2} />).join("")).toBe("");
  });
});

test("a list of things to choose from shows boxes", () => {
  const list = field("zones", { kind: "list", item: { kind: "choice", options: ["a", "b"] } });
  const form = after(createForm(specOf([list], { configuration: { zones: ["b"] } })), enter);
  expect(view(form, 2)).toEqual([" [ ] a", " [x] b"]);
});
