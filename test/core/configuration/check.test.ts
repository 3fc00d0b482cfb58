import { expect, test } from "bun:test";
import { type CheckOptions, checkConfiguration } from "../../../src/core/configuration/check.ts";
import type { JsonSchema } from "../../../src/core/flavor.ts";
import type { ConfigRule } from "../../../src/core/rule/rule.ts";
import { flavorOf } from "./flavor.ts";

const schema: JsonSchema = {
  properties: {
    path: { type: "string" },
    uri: { type: "string" },
    tracking_uri: { type: "string" },
    user: { type: "string" },
    password: { type: "string" },
    old: { type: "string", deprecated: true },
    new: { type: "string" },
    mode: { type: "string", default: "a" },
    options: { type: "object" },
  },
};
const nothing: CheckOptions = { resolve: () => undefined };

function check(rules: readonly ConfigRule[], input: Parameters<typeof checkConfiguration>[1], options = nothing) {
  const { configuration, problems, warnings } = checkConfiguration(flavorOf(schema, rules), input, options);
  return {
    configuration,
    problems: problems.map((each) => each.message),
    warnings: warnings.map((each) => each.message),
  };
}

test("an unknown field is refused before everything else, and names the one that was meant", () => {
  const { problems } = checkConfiguration(flavorOf(schema), { pth: "x", mode: 3n }, nothing);
  expect(problems).toHaveLength(1);
  expect(problems[0]?.hint).toBe("Did you mean path?");
});

test("a key that an older schema had stored is tolerated", () => {
  expect(check([], { gone: "x", path: "y" }, { ...nothing, stored: { gone: "x" } }).problems).toEqual([]);
});

test("a raw rule sees the text before it is trimmed by a later one, and not the defaults", () => {
  const rules: ConfigRule[] = [
    { id: "strip", normalize: [{ do: "trim", field: "path", characters: "'\"`" }], raw: true },
    {
      id: "scheme",
      refuseIf: { is: "not", condition: { is: "starts-with", field: "path", prefixes: ["s3://"] } },
      message: "no scheme",
      fields: ["path"],
      raw: true,
    },
  ];
  expect(check(rules, { path: "'s3://b'" })).toEqual({
    configuration: expect.objectContaining({ path: "s3://b" }),
    problems: [],
    warnings: [],
  });
  expect(check(rules, { path: "/tmp" }).problems).toEqual(["no scheme"]);
});

test("a missing field counts with its default, an explicit null does not", () => {
  const rules: ConfigRule[] = [
    { id: "m", refuseIf: { is: "equal", field: "mode", value: "a" }, message: "mode is a", fields: ["mode"] },
  ];
  expect(check(rules, {}).problems).toEqual(["mode is a"]);
  expect(check(rules, { mode: "b" }).problems).toEqual([]);
});

test("a rule that needs the value behind a reference says when there is none", () => {
  const rules: ConfigRule[] = [
    {
      id: "r",
      refuseIf: { is: "starts-with", field: "tracking_uri", prefixes: ["ftp"] },
      message: "no ftp",
      fields: ["tracking_uri"],
    },
  ];
  expect(check(rules, { tracking_uri: "{{mlf.uri}}" }).problems[0]).toContain("{{mlf.uri}}");
  expect(check(rules, { tracking_uri: "{{mlf.uri}}" }, { resolve: () => "ftp://x" }).problems).toEqual(["no ftp"]);
  expect(check(rules, { tracking_uri: "{{mlf.uri}}" }, { resolve: () => "https://x" }).problems).toEqual([]);
});

test("a secret that several rules miss is reported once", () => {
  const rules = ["a", "b"].map(
    (id): ConfigRule => ({
      id,
      refuseIf: { is: "truthy", field: "tracking_uri" },
      message: id,
      fields: ["tracking_uri"],
    }),
  );
  expect(check(rules, { tracking_uri: "{{mlf.uri}}" }).problems).toHaveLength(1);
  expect(check(rules, { tracking_uri: "{{mlf.uri}}" }, { resolve: () => "x" }).problems).toEqual(["a", "b"]);
});

test("a rule looks no further than it must: an unresolved reference behind a decided condition is no problem", () => {
  const rules: ConfigRule[] = [
    {
      id: "r",
      refuseIf: {
        is: "all",
        conditions: [
          { is: "truthy", field: "user" },
          { is: "truthy", field: "password" },
        ],
      },
      message: "both",
      fields: ["user"],
    },
  ];
  expect(check(rules, { password: "{{a.b}}" }).problems).toEqual([]);
});

test("references are refused where ZenML reads the value itself", () => {
  expect(check([{ id: "n", noReference: ["uri"] }], { uri: "{{a.b}}" }).problems).toEqual([
    "uri cannot be a secret reference.",
  ]);
});

test("a value that ZenML reads at once must be there, while it reads it", () => {
  const rules: ConfigRule[] = [{ id: "m", mustResolve: ["uri"], when: { is: "equal", field: "mode", value: "a" } }];
  expect(check(rules, { uri: "{{a.b}}" }).problems[0]).toContain("{{a.b}}");
  expect(check(rules, { uri: "{{a.b}}" }, { resolve: () => "" }).problems).toEqual([]);
  expect(check(rules, { uri: "{{a.b}}", mode: "b" }).problems).toEqual([]);
  expect(check(rules, { uri: "plain" }).problems).toEqual([]);
});

test("a deprecated field moves to its replacement, and warns", () => {
  const rules: ConfigRule[] = [{ id: "move", normalize: [{ do: "move", field: "old", to: "new" }] }];
  expect(check(rules, { old: "x" })).toEqual({
    configuration: expect.objectContaining({ new: "x" }),
    problems: [],
    warnings: ["old is deprecated."],
  });
  expect(check(rules, { old: "x" }).configuration).not.toHaveProperty("old");
  expect(check(rules, { old: "x", new: "y" }).problems[0]).toContain("different values");
  expect(check(rules, { old: "x", new: "x" })).toMatchObject({ configuration: { old: "x", new: "x" }, problems: [] });
});

test("values inside objects are changed and looked at", () => {
  const rules: ConfigRule[] = [
    { id: "slash", normalize: [{ do: "trim-end", field: "options", key: "endpoint_url", characters: "/" }] },
    {
      id: "http",
      refuseIf: {
        is: "inside",
        field: "options",
        key: "endpoint_url",
        condition: {
          is: "all",
          conditions: [
            { is: "truthy", field: "" },
            { is: "not", condition: { is: "starts-with", field: "", prefixes: ["http://", "https://"] } },
          ],
        },
      },
      message: "no http",
      fields: ["options"],
    },
  ];
  expect(check(rules, { options: '{"endpoint_url": "http://m:9000//"}' }).configuration.options).toEqual(
    expect.objectContaining({ endpoint_url: "http://m:9000" }),
  );
  expect(check(rules, { options: { endpoint_url: "m:9000" } }).problems).toEqual(["no http"]);
});

test("a deprecated field is compared with its replacement as what its text stands for", () => {
  const properties = { old: { type: "object", deprecated: true }, new: { type: "object" } } as const;
  const flavor = flavorOf({ properties }, [
    { id: "m", raw: true, normalize: [{ do: "move", field: "old", to: "new" }] },
  ]);
  const problemsOf = (old: string) =>
    checkConfiguration(flavor, { old, new: { a: 1n } }, nothing).problems.map(({ message }) => message);
  expect(problemsOf('{"a": 1}')).toEqual([]);
  expect(problemsOf('{"a": 2}')).toEqual([expect.stringContaining("different values")]);
  expect(problemsOf("null")).toEqual(["old is wrong."]);
});

test("a text that stands for an object must be one even where its value is thrown away", () => {
  const rules: ConfigRule[] = [{ id: "gone", raw: true, normalize: [{ do: "clear", field: "options" }] }];
  expect(check(rules, { options: "{}" })).toMatchObject({ configuration: {}, problems: [] });
  expect(check(rules, { options: 5n })).toMatchObject({ configuration: {}, problems: [] });
  expect(check(rules, { options: "no JSON" }).problems).toEqual([expect.stringContaining("options must be JSON")]);
  expect(check(rules, { options: "[]" }).problems).toEqual(["options is wrong."]);
});
