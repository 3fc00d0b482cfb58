import { expect, test } from "bun:test";
import { objectOf } from "../../../src/core/value/value.ts";
import { createForm } from "../../../src/tui/forms/formState.ts";
import { storedText } from "../../../src/tui/forms/storedText.ts";
import { field, sampleForm, specOf } from "./fields.ts";

test("what would be stored holds no defaults and no secrets, but references", () => {
  const form = sampleForm({ configuration: { path: "s3://x", ratio: 2 }, sealed: ["key"] });
  expect(storedText(form)).toBe('path: "s3://x"\nratio: 2.0\nkey: "********"\n');
  const typed = {
    ...form,
    values: objectOf([
      ["key", "hush"],
      ["path", "{{aws.path}}"],
    ]),
    kept: [],
  };
  expect(storedText(typed)).toBe('key: "********"\npath: "{{aws.path}}"\n');
  expect(storedText(sampleForm())).toBe("{}\n");
});

test("secrets inside objects and lists are hidden too", () => {
  const password = field("password", { kind: "text" }, { sensitive: true });
  const login = field("logins", { kind: "list", item: { kind: "model", open: true, fields: [password] } });
  const tokens = field("tokens", { kind: "map", value: { kind: "any" } }, { sensitive: true });
  const configuration = objectOf([
    [
      "logins",
      [
        objectOf([
          ["password", "hush"],
          ["user", "ada"],
        ]),
        objectOf([["password", "{{a.b}}"]]),
      ],
    ],
    ["tokens", objectOf([["a", ["hush", 5n]]])],
  ]);
  const text = storedText(createForm(specOf([login, tokens], { configuration })));
  expect(text).not.toContain("hush");
  expect(text).not.toContain("5");
  expect(text).toContain('user: "ada"');
  expect(text).toContain("{{a.b}}");
});

test("what is stored is in normal form", () => {
  const stored = () => objectOf([["path", "s3://x"]]);
  expect(storedText(sampleForm({ configuration: { path: "s3://x/" }, stored }))).toBe('path: "s3://x"\n');
});
