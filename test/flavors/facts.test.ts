import { describe, expect, test } from "bun:test";
import { createCatalogue } from "../../src/catalogue/catalogue.ts";
import { type FlavorEntry, type FlavorSpec, flavorKey } from "../../src/core/flavor.ts";
import { allFacts, type FactSchema, type FlavorFacts } from "./facts.ts";
import { normalForm } from "./normalForm.ts";

const catalogue = createCatalogue();

async function specOf(entry: FlavorEntry): Promise<FlavorSpec> {
  const flavor = await catalogue.load(entry.type, entry.name);
  if (flavor === undefined) throw new Error(`${flavorKey(entry)} is in the index but cannot be loaded`);
  return flavor.spec;
}

function factsOf(entry: FlavorEntry): FlavorFacts {
  const found = allFacts.find((each) => each.type === entry.type && each.name === entry.name);
  if (found === undefined) throw new Error(`ZenML has no flavor ${flavorKey(entry)}`);
  return found;
}

/** ZenML's schema with the marks of deprecation that it keeps in the class. */
function zenmlSchema({ config_schema, deprecated_fields }: FlavorFacts): FactSchema {
  const properties = Object.entries((config_schema.properties ?? {}) as Record<string, FactSchema>);
  const marked = properties.map(([name, property]) => [
    name,
    deprecated_fields.includes(name) ? { ...property, deprecated: true } : property,
  ]);
  return { ...config_schema, properties: Object.fromEntries(marked) };
}

test("every flavor of ZenML is in the catalogue", () => {
  const ours = new Set(catalogue.entries().map(flavorKey));
  expect(allFacts.map(flavorKey).filter((key) => !ours.has(key))).toEqual([]);
});

describe.each(catalogue.entries().map((entry) => [flavorKey(entry), entry] as const))("%s", (_, entry) => {
  const facts = factsOf(entry);

  test("has the fields of ZenML: types, defaults, bounds, what is required, sensitive and deprecated", async () => {
    const { schema } = await specOf(entry);
    expect(normalForm({ properties: {}, ...schema })).toEqual(normalForm(zenmlSchema(facts)));
  });

  test("has the same settings", async () => {
    const { schema, settingsSchema } = await specOf(entry);
    const inBoth = Object.entries(schema.properties ?? {}).flatMap(([name, { settings }]) => (settings ? [name] : []));
    const only = Object.keys(settingsSchema?.properties ?? {});
    expect([...inBoth, ...only].toSorted()).toEqual(facts.settings_fields.toSorted());
    const { properties = {}, $defs = {} } = settingsSchema ?? {};
    expect(normalForm({ properties, $defs })).toEqual(normalForm({ properties: facts.settings_only_schema ?? {} }));
  });

  test("has the same connector, schemes, integration and page", async () => {
    const { connector, supportedSchemes, integration, docsUrl } = await specOf(entry);
    expect({
      connector: connector
        ? {
            type: connector.type ?? null,
            resource_type: connector.resourceType,
            resource_id_attr: connector.resourceIdField ?? null,
          }
        : null,
      supported_schemes: supportedSchemes ?? null,
      integration: integration ?? null,
      docs_url: docsUrl,
    }).toEqual({
      connector: facts.connector,
      supported_schemes: facts.supported_schemes,
      integration: facts.integration,
      docs_url: facts.docs_url,
    });
  });
});

describe("the comparison sees", () => {
  const base = { type: "object", properties: { a: { anyOf: [{ type: "integer", minimum: 0 }, { type: "null" }] } } };
  const changed: Readonly<Record<string, unknown>> = {
    "a bound": { anyOf: [{ type: "integer", minimum: 1 }, { type: "null" }] },
    "a missing null": { type: "integer", minimum: 0 },
    "a default": { ...base.properties.a, default: null },
    "a mark": { ...base.properties.a, sensitive: true },
  };
  test.each(Object.entries(changed))("%s", (_, a) => {
    expect(normalForm({ ...base, properties: { a } })).not.toEqual(normalForm(base));
  });

  test("a field more, and that one is required", () => {
    const b = { ...base, properties: { ...base.properties, b: {} } };
    expect(normalForm(b)).not.toEqual(normalForm(base));
    expect(normalForm({ ...base, required: ["a"] })).not.toEqual(normalForm(base));
  });

  test("but not the order of possibilities, or words", () => {
    const a = { title: "A", anyOf: [{ type: "null" }, { minimum: 0, type: "integer", description: "…" }] };
    expect(normalForm({ ...base, properties: { a } })).toEqual(normalForm(base));
  });
});
