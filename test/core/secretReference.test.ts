import { expect, test } from "bun:test";
import { isSecretReference, parseSecretReference } from "../../src/core/secretReference.ts";

test("a reference is split at its first dot, blanks inside of the braces aside", () => {
  expect(parseSecretReference("{{ aws.key.id }}")).toEqual({ secret: "aws", key: "key.id" });
  for (const text of ["{{aws}}", "{{aws.}}", "{{.key}}", "{{a b.key}}", " {{aws.key}}", "{aws.key}"])
    expect(isSecretReference(text)).toBe(false);
});

test("a long text that nearly is one is read once", () => {
  expect(isSecretReference(`{{${".".repeat(1_000_000)}`)).toBe(false);
  expect(isSecretReference(`{{${" ".repeat(1_000_000)}a.b`)).toBe(false);
});
