import { describe, expect, test } from "bun:test";
import { currentRow } from "../../../src/tui/forms/rows.ts";
import { warningOf } from "../../../src/tui/forms/warnings.ts";
import { after, sampleForm } from "./fields.ts";

const secrets = [{ name: "aws-prod", keys: ["key", "secret"] }];

function said(field: "path" | "key", value: string): string | undefined {
  const row = currentRow(after(sampleForm(), { type: "set", path: [field], value }, { type: "go", path: [field] }));
  return row === undefined ? undefined : warningOf(row, secrets);
}

describe("what is likely a mistake in a text", () => {
  test.each([
    ["{{aws.key}}", "There is no secret aws; it can be made later."],
    ["{{aws-prd.key}}", "Did you mean aws-prod?"],
    ["{{aws-prod.kee}}", "The secret aws-prod has no key kee; it can be added later. Did you mean key?"],
    ["{{aws-prod.key}}c", "This is no reference, it is stored as a secret value"],
    ["{{aws-prod}}", "This is no reference"],
    ["hush\n", "begins or ends with a line break"],
    ["a\u200bb", "It holds U+200B"],
    [" hush", "begins or ends with a blank"],
  ])("is said of the secret %j", (value, why) => expect(said("key", value)).toContain(why));

  test.each([
    ["s3://a b/c", "It holds a blank"],
    ["a\u001b[2J", "It holds U+001B"],
    ["{{aws.key}}", "There is no secret aws"],
    ["{{aws.key}}/x", "stored as a text"],
  ])("is said of the path %j", (value, why) => expect(said("path", value)).toContain(why));

  test.each([
    "{{aws-prod.key}}",
    "{{aws",
    "hush",
    "-----BEGIN KEY-----\nabc\n-----END KEY-----\n",
    '{"type": "service_account"}',
    "👩\u200d💻",
    " ",
  ])("is nothing in %j", (value) => expect(said("key", value)).toBeUndefined());

  test("is no missing secret while the secrets are not known", () => {
    const row = currentRow(after(sampleForm({ configuration: { path: "{{aws.key}}" } })));
    expect(row && warningOf(row, undefined)).toBeUndefined();
  });
});
