import { describe, expect, test } from "bun:test";
import { fieldsOf } from "../../../src/core/field/fieldsOf.ts";
import type { Field } from "../../../src/core/field/shape.ts";
import { whyNotCounted } from "../../../src/core/field/whyNotCounted.ts";
import type { JsonSchema } from "../../../src/core/flavor.ts";
import type { Condition } from "../../../src/core/rule/rule.ts";
import type { Value } from "../../../src/core/value/value.ts";

const isDatabricks: Condition = { is: "equal", field: "uri", value: "databricks" };

function fieldsWith(only: Condition): readonly Field[] {
  const properties: Readonly<Record<string, JsonSchema>> = {
    uri: { type: "string", default: "local" },
    waits: { type: "boolean", default: true },
    host: { type: "string", only },
  };
  return fieldsOf({ type: "object", properties });
}

function why(only: Condition, values: Readonly<Record<string, Value>>, unknown: readonly string[] = []) {
  const fields = fieldsWith(only);
  const host = fields.find(({ name }) => name === "host");
  if (host === undefined) throw new Error("no field host");
  return whyNotCounted(host, { fields, value: (name) => values[name], isUnknown: (name) => unknown.includes(name) });
}

describe("a field with a condition", () => {
  test("counts while the condition holds, and says otherwise which one does not", () => {
    expect(why(isDatabricks, { uri: "databricks" })).toBeUndefined();
    expect(why(isDatabricks, { uri: "http://x" })).toBe("uri is databricks");
    expect(why(isDatabricks, {})).toBe("uri is databricks");
  });

  test("sees defaults, and text as the type of its field", () => {
    const waiting: Condition = { is: "equal", field: "waits", value: true };
    expect(why(waiting, {})).toBeUndefined();
    expect(why(waiting, { waits: "no" })).toBe("waits is true");
    expect(why(waiting, { waits: "yes" })).toBeUndefined();
  });

  test("counts where what it depends on is not known here", () => {
    expect(why(isDatabricks, { uri: "{{mlflow.uri}}" })).toBeUndefined();
    expect(why(isDatabricks, {}, ["uri"])).toBeUndefined();
  });

  test("says conditions of several fields in words", () => {
    const set: Condition = { is: "truthy", field: "uri" };
    const notSet: Condition = { is: "not", condition: { is: "truthy", field: "host" } };
    const web: Condition = { is: "starts-with", field: "uri", prefixes: ["http://", "https://"] };
    const both: Condition = { is: "all", conditions: [{ is: "any", conditions: [web, isDatabricks] }, notSet] };
    expect(why({ is: "all", conditions: [{ is: "not", condition: set }, notSet] }, {})).toBe(
      "uri is not set and host is not set",
    );
    expect(why(both, { uri: "file:/x" })).toBe(
      "(uri begins with http:// or https:// or uri is databricks) and host is not set",
    );
  });
});
