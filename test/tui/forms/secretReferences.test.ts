import { expect, test } from "bun:test";
import { likelyReference, referenceOptions } from "../../../src/tui/forms/secretReferences.ts";

const references = referenceOptions([
  { name: "old", keys: ["secret_access_key", "token"] },
  { name: "aws", keys: ["access_key_id", "secret_access_key"] },
]);

test("a secret field likely wants what its example shows, whatever stands first", () => {
  const likely = (name: string, example?: string) =>
    likelyReference(references, { name, ...(example === undefined ? {} : { example }) });
  expect(likely("secret", "{{aws.secret_access_key}}")).toBe("{{aws.secret_access_key}}");
  expect(likely("key", "{{s3.access_key_id}}")).toBe("{{aws.access_key_id}}");
  expect(likely("token")).toBe("{{old.token}}");
  expect(likely("password", "{{db.password}}")).toBeUndefined();
});
