import { describe, expect, test } from "bun:test";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { advice } from "../../build/zenml/advice.ts";
import { readCatalogueFile } from "../../src/interop/catalogueFile/read.ts";
import { builtIn, builtInContent, diffCatalogues } from "../../src/usecases/catalogue/diff.ts";
import { describeFlavor } from "../../src/usecases/flavor/describe.ts";
import { flavorJsonSchema } from "../../src/usecases/flavor/jsonSchema.ts";
import { listFlavors } from "../../src/usecases/flavor/list.ts";
import { searchFlavors } from "../../src/usecases/flavor/search.ts";
import { emptyHome, refusal, value } from "./home.ts";

const zenml = join(import.meta.dir, "../fixtures/zenml/flavors.json");

/** ZenML's catalogue with one flavor changed, as a file. */
async function changed<T>(change: (flavors: Record<string, unknown>[]) => void, use: (file: string) => Promise<T>) {
  const folder = mkdtempSync(join(tmpdir(), "mlstack-catalogue-"));
  try {
    const facts = JSON.parse(readFileSync(zenml, "utf8"));
    change(facts.flavors);
    const file = join(folder, "next.json");
    writeFileSync(file, JSON.stringify({ ...facts, zenml_version: "0.99.0" }));
    return await use(file);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function s3In(flavors: readonly Record<string, unknown>[]): Record<string, never> {
  const found = flavors.find(({ type, name }) => type === "artifact_store" && name === "s3");
  if (found === undefined) throw new Error("ZenML has an s3 artifact store");
  return (found.config_schema as { properties: Record<string, never> }).properties;
}

describe("catalogue diff", () => {
  test("finds nothing between the built-in flavors and ZenML's own", async () => {
    const { rows, before, after } = value(await diffCatalogues(emptyHome(), { before: builtIn, after: zenml }));
    expect([before, after]).toEqual(["0.98.0", "0.98.0"]);
    expect(rows).toEqual([]);
  });

  test("shows flavors and fields that came, went or changed", async () => {
    const change = (flavors: Record<string, unknown>[]) => {
      const properties = s3In(flavors);
      Object.assign(properties, { region: { type: "string", default: "eu" }, path: { type: "integer" } });
      delete properties.token;
      flavors.splice(
        flavors.findIndex(({ name }) => name === "airflow"),
        1,
      );
      flavors.push({ type: "orchestrator", name: "dagster", config_schema: {}, settings_fields: [] });
    };
    const rows = await changed(
      change,
      async (file) => value(await diffCatalogues(emptyHome(), { before: zenml, after: file })).rows,
    );
    expect(rows.map(({ group, name, kind }) => `${group} ${name} ${kind}`)).toEqual([
      "artifact_store/s3 fields.path.type changed",
      "artifact_store/s3 fields.token removed",
      "artifact_store/s3 fields.region added",
      "orchestrator/airflow flavor removed",
      "orchestrator/dagster flavor added",
    ]);
  });

  test("says what is wrong with a file, by its name", async () => {
    const env = emptyHome();
    expect(refusal(await diffCatalogues(env, { before: builtIn, after: "no/such.json" })).code).toBe("not-found");
    const odd = refusal(await diffCatalogues(env, { before: join(import.meta.dir, "home.ts"), after: builtIn }));
    expect([odd.code, odd.message]).toEqual(["bad-data", expect.stringContaining("home.ts")]);
    expect(readCatalogueFile('{"zenml_version": "1", "flavors": [{"type": "x"}]}', "a.json").ok).toBe(false);
  });
});

test("the advice for the next release names the file and what to write there", async () => {
  const lines = await changed(
    (flavors) =>
      Object.assign(s3In(flavors), { region: { anyOf: [{ type: "string" }, { type: "null" }], default: null } }),
    async (file) => {
      const read = readCatalogueFile(readFileSync(file, "utf8"), file);
      return advice(await builtInContent(emptyHome()), value(read));
    },
  );
  expect(lines.filter((line) => line.includes("artifact_store/s3"))).toEqual([
    "flavors/artifact_store/s3/config.ts: add region: optional(z.string()).meta({ … })",
  ]);
});

describe("flavors", () => {
  const env = emptyHome();

  test("are listed by integration, and searched best fits first", async () => {
    const { items } = value(await listFlavors(env, { type: "artifact_store", integration: "Amazon S3" }));
    expect(items.map(({ name }) => name)).toEqual(["s3"]);
    const found = value(await listFlavors(env, { search: "amazon s3" })).items;
    expect(found[0]).toMatchObject({ type: "artifact_store", name: "s3" });
    expect(refusal(await listFlavors(env, { integration: "mlflo" }))).toMatchObject({
      code: "not-found",
      hint: "Did you mean mlflow?",
    });
  });

  test("are found by what their fields say, with those fields", async () => {
    const found = value(await searchFlavors(env, { text: "bucket", type: "artifact_store" }));
    const s3 = found.find(({ flavor }) => flavor.name === "s3");
    expect(s3?.fields).toContain("path");
    expect(found.map(({ flavor }) => flavor.name)).toContain("gcp");
    expect(refusal(await searchFlavors(env, { text: " " })).code).toBe("usage");
  });

  test("name the fields that speak of all words, not those that speak of one", async () => {
    const found = value(await searchFlavors(env, { text: "role arn", type: "step_operator" }));
    expect(found.find(({ flavor }) => flavor.name === "sagemaker")?.fields).toEqual(["role"]);
    const orchestrators = value(await searchFlavors(env, { text: "role arn", type: "orchestrator" }));
    const fields = orchestrators.find(({ flavor }) => flavor.name === "sagemaker")?.fields;
    expect(fields).toContain("execution_role");
    expect(fields).not.toContain("tags");
  });

  test("are found by the long help of a field alone, and that field is named", async () => {
    const read: typeof env.catalogue.read = async (type, name) => {
      const flavor = await env.catalogue.read(type, name);
      const told = flavor?.fields.map((field) =>
        field.name === "key" ? { ...field, details: "Ask the Zeppelin." } : field,
      );
      return flavor && { ...flavor, fields: told ?? [] };
    };
    const found = value(await searchFlavors({ ...env, catalogue: { ...env.catalogue, read } }, { text: "zeppelin" }));
    expect(found.map(({ flavor }) => flavor.name)).toContain("s3");
    for (const { flavor, fields } of found) expect(fields, flavor.name).toEqual(["key"]);
  });

  test("are named by their title too; who mistakes the type is told", async () => {
    const described = value(await describeFlavor(env, { type: "artifact_store", name: "amazon S3" }));
    expect(described.integration?.requirements).toContain("boto3");
    const missing = refusal(await describeFlavor(env, { type: "artifact_store", name: "kubernetes" }));
    expect(missing).toMatchObject({ code: "unknown-flavor", hint: expect.stringContaining("orchestrator") });
  });

  test("have a JSON Schema without mlstack's own words", async () => {
    const schema = JSON.parse(value(await flavorJsonSchema(env, { type: "artifact_store", name: "s3" })));
    expect(schema).toMatchObject({ $schema: expect.stringContaining("2020-12"), required: ["path"] });
    expect(schema.properties.path.examples).toHaveLength(1);
    expect(JSON.stringify(schema)).not.toMatch(/"(group|details|find|localFact|only)":/);
  });

  test.each([
    ["artifact_store", "S3", "s3"],
    ["artifact_store", "amazon s3", "s3"],
    ["orchestrator", "Vertex AI", "vertex"],
    ["step_operator", "run:ai", "runai"],
  ] as const)("are described by any of their names: %s %s", async (type, name, found) => {
    expect(value(await describeFlavor(env, { type, name })).spec.name).toBe(found);
  });

  test("of a name that there is not are refused with what was likely meant, also where several begin so", async () => {
    const likely = async (name: string) => refusal(await describeFlavor(env, { type: "orchestrator", name }));
    expect((await likely("kubernets")).hint).toBe("Did you mean kubernetes?");
    expect((await likely("SkyPilot")).code).toBe("unknown-flavor");
    expect((await likely("")).code).toBe("unknown-flavor");
  });
});
