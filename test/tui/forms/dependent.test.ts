import { describe, expect, test } from "bun:test";
import { failure } from "../../../src/core/failure.ts";
import type { Field } from "../../../src/core/field/shape.ts";
import type { Condition } from "../../../src/core/rule/rule.ts";
import { objectOf, type ValueObject } from "../../../src/core/value/value.ts";
import { changesOf, createForm, type FormSpec, type FormState } from "../../../src/tui/forms/formState.ts";
import { factQueryOf } from "../../../src/tui/forms/localFacts.ts";
import { currentRow, rowsOf } from "../../../src/tui/forms/rows.ts";
import { after, field, specOf } from "./fields.ts";

const onDatabricks: Condition = { is: "equal", field: "uri", value: "databricks" };

const login: readonly Field[] = [
  field("uri", { kind: "text" }, { default: "local" }),
  field("host", { kind: "text" }, { only: onDatabricks }),
];

const fields: readonly Field[] = [...login, field("nested", { kind: "model", fields: login, open: false })];

function formWith(values: ValueObject, more: Partial<FormSpec> = {}): FormState {
  return createForm(specOf(fields, { configuration: values, ...more }));
}

function labels(form: FormState): readonly string[] {
  return rowsOf(form).map(({ label }) => label);
}

describe("a field with a condition", () => {
  test("is there when the condition holds, and goes and comes with it, in one undo", () => {
    const form = formWith(objectOf([]));
    expect(labels(form)).toEqual(["uri", "nested"]);
    const met = after(form, { type: "set", path: ["uri"], value: "databricks" });
    expect(labels(met)).toEqual(["uri", "host", "nested"]);
    expect(labels(after(met, { type: "undo" }))).toEqual(["uri", "nested"]);
  });

  test("stays while it holds something, which is stored as it is", () => {
    const form = formWith(objectOf([["host", "https://x"]]));
    expect(rowsOf(form).find(({ label }) => label === "host")?.notCounted).toBe("uri is databricks");
    expect(labels(form)).toContain("host");
    expect(changesOf(form)).toEqual({ set: objectOf([]), remove: [] });
  });

  test("is shown where a reference or a stored secret decides", () => {
    expect(labels(formWith(objectOf([["uri", "{{mlflow.uri}}"]])))).toContain("host");
    expect(labels(formWith(objectOf([]), { sealed: ["uri"] }))).toContain("host");
    expect(labels(formWith(objectOf([]), { sealed: ["host"] }))).toContain("host");
  });

  test("is shown once it is what a save was refused for, and when it is looked for", () => {
    const refused = [failure("invalid-config", "host is missing.", { at: { field: ["host"] } })];
    const form = formWith(objectOf([]), { check: () => refused });
    expect(labels(form)).not.toContain("host");
    const tried = after(form, { type: "show-problems" }, { type: "go", path: ["host"] });
    expect(currentRow(tried)?.label).toBe("host");
    const found = after(formWith(objectOf([])), { type: "filter" }, { type: "type", text: "host" });
    expect(labels(found)).toEqual(["host"]);
  });

  test("looks at the fields beside it, not at those above", () => {
    const form = formWith(objectOf([["uri", "databricks"]]));
    const inside = after(form, { type: "go", path: ["nested"] }, { type: "enter" });
    expect(labels(inside)).toEqual(["uri"]);
    expect(labels(after(inside, { type: "set", path: ["nested", "uri"], value: "databricks" }))).toEqual([
      "uri",
      "host",
    ]);
  });
});

describe("what this machine is asked for", () => {
  const cloud: readonly Field[] = [
    field("profile", { kind: "text" }, { localFact: { kind: "aws_profile" } }),
    field("region", { kind: "text" }, { localFact: { kind: "aws_region", of: "profile" } }),
    field("zones", { kind: "list", item: { kind: "text" } }, { localFact: { kind: "aws_region" } }),
  ];

  function asked(name: string, values: ValueObject = objectOf([])) {
    const form = after(createForm(specOf(cloud, { configuration: values })), { type: "go", path: [name] });
    const row = currentRow(form);
    return row === undefined ? undefined : factQueryOf(form, row);
  }

  test("follows the mark of the field, and the field that it depends on", () => {
    expect(asked("profile")).toEqual({ kind: "aws_profile" });
    expect(asked("region")).toEqual({ kind: "aws_region" });
    expect(asked("region", objectOf([["profile", "prod"]]))).toEqual({ kind: "aws_region", of: "prod" });
    expect(asked("region", objectOf([["profile", "{{aws.profile}}"]]))).toEqual({ kind: "aws_region" });
  });

  test("is nothing for what is no text", () => {
    expect(asked("zones")).toBeUndefined();
  });
});
