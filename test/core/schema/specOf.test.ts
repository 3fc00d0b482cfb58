import { expect, test } from "bun:test";
import { BaseAlerterConfig, BaseAlerterFlavor, equal, optional, passwordField, secretField, textMap, z } from "mlstack";
import { fieldsOf } from "../../../src/core/field/fieldsOf.ts";
import type { FlavorSpec, JsonSchema } from "../../../src/core/flavor.ts";
import type { LocalFactKind } from "../../../src/core/localFact.ts";
import type { FlavorDefinition } from "../../../src/core/schema/flavorDefinition.ts";
import { jsonSchemaOf } from "../../../src/core/schema/jsonSchema.ts";
import { specOf } from "../../../src/core/schema/specOf.ts";

const Settings = z.object({ channel: optional(z.string()), mention: z.string().default("here") });
const Config = BaseAlerterConfig.extend({ token: secretField(), channel: Settings.shape.channel });

class ChatFlavor extends BaseAlerterFlavor<typeof Config> {
  readonly name = "team_chat";
  readonly configSchema = Config;
  override readonly settingsSchema = Settings;
}

function described(flavor: FlavorDefinition): FlavorSpec {
  const spec = specOf(flavor);
  if (!spec.ok) throw new Error(spec.error.message);
  return spec.value;
}

const DatedConfig = BaseAlerterConfig.extend({ since: z.date() });

class DatedFlavor extends BaseAlerterFlavor<typeof DatedConfig> {
  readonly name = "dated";
  readonly configSchema = DatedConfig;
}

test("a field that cannot be described is refused, and names the flavor", () => {
  const spec = specOf(new DatedFlavor());
  expect(spec).toMatchObject({ ok: false, error: { code: "bad-data", at: { type: "alerter" } } });
  expect(spec.ok ? "" : spec.error.message).toContain("flavor dated");
});

test("fields of the configuration that are settings too are marked; the others stand apart", () => {
  const spec = described(new ChatFlavor());
  expect(spec.schema.properties?.channel?.settings).toBe(true);
  expect(spec.schema.properties?.token?.settings).toBeUndefined();
  expect(Object.keys(spec.settingsSchema?.properties ?? {})).toEqual(["mention"]);
});

test("a spec is plain data", () => {
  const spec = described(new ChatFlavor());
  expect(JSON.parse(JSON.stringify(spec))).toEqual(spec);
  expect(spec).toMatchObject({ type: "alerter", name: "team_chat", title: "Team chat", origin: { kind: "built-in" } });
});

test("marks stand at the field, and anyOf is flat, however the field was put together", () => {
  const schema = jsonSchemaOf(
    z.object({
      a: optional(secretField().meta({ unit: "characters" })).describe("first"),
      b: optional(z.union([z.string(), textMap().nullable()])).meta({ deprecated: true }),
    }),
  );
  expect(schema.properties).toEqual({
    a: {
      sensitive: true,
      unit: "characters",
      description: "first",
      default: null,
      anyOf: [{ type: "string" }, { type: "null" }],
    },
    b: {
      deprecated: true,
      default: null,
      anyOf: [{ type: "string" }, { type: "object", additionalProperties: { type: "string" } }, { type: "null" }],
    },
  });
});

test("bounds that come only from JavaScript's numbers are not bounds of a field", () => {
  const schema = jsonSchemaOf(z.object({ n: z.int(), m: z.int().positive() }));
  expect(schema.properties).toEqual({ n: { type: "integer" }, m: { type: "integer", exclusiveMinimum: 0 } });
  expect(fieldsOf(schema).map(({ shape }) => shape)).toEqual([
    { kind: "integer" },
    { kind: "integer", exclusiveMinimum: 0 },
  ]);
});

test("what a form offers and when it shows a field stands at the field, also of one that may be null", () => {
  const only = equal("where", "aws");
  const schema = jsonSchemaOf(
    z.object({
      where: z.string(),
      profile: z.string().meta({ localFact: "aws_profile" }).nullable(),
      region: optional(z.string()).meta({ localFact: "aws_region", localFactOf: "profile", only }),
      other: z.string(),
    }),
  );
  const marks = fieldsOf(schema).map(({ name, localFact, only }) => ({ name, localFact, only }));
  expect(marks.toSorted((a, b) => (a.name < b.name ? -1 : 1))).toEqual([
    { name: "other", localFact: undefined, only: undefined },
    { name: "profile", localFact: { kind: "aws_profile" }, only: undefined },
    { name: "region", localFact: { kind: "aws_region", of: "profile" }, only },
    { name: "where", localFact: undefined, only: undefined },
  ]);
});

test("a kind of local fact that this version does not know is no mark", () => {
  const unknown = { type: "string", localFact: "mainframe" } as unknown as JsonSchema;
  expect(fieldsOf({ type: "object", properties: { a: unknown } })[0]?.localFact).toBeUndefined();
});

test.each([
  ["a field that is not beside it", { only: equal("place", "aws") }, "a mark of region names the field place"],
  ["a field that it misspells", { localFactOf: "profil" }, "names the field profil, which there is not."],
  ["a kind that there is not", { localFact: "aws_regions" as LocalFactKind }, "local fact aws_regions"],
])("a mark that names %s is refused", (_, mark, words) => {
  const inner = z.object({ profile: z.string(), region: z.string().meta(mark) });
  for (const schema of [inner, z.object({ cloud: z.array(inner).optional() })]) {
    class MarkedFlavor extends BaseAlerterFlavor<typeof schema> {
      readonly name = "marked";
      readonly configSchema = schema;
    }
    const spec = specOf(new MarkedFlavor());
    expect(spec).toMatchObject({ ok: false, error: { code: "bad-data", at: { type: "alerter" } } });
    expect(spec.ok ? "" : spec.error.message).toContain(words);
  }
});

test("a field made by passwordField is a secret, whose schema says no more than pydantic's", () => {
  const schema = jsonSchemaOf(z.object({ key: passwordField(), other: optional(passwordField()) }));
  const password = { type: "string", format: "password", writeOnly: true };
  expect(schema.properties).toEqual({
    key: password,
    other: { default: null, anyOf: [password, { type: "null" }] },
  });
  expect(fieldsOf(schema).map(({ sensitive }) => sensitive)).toEqual([true, true]);
});
