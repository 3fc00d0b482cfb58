import { afterAll, beforeAll, expect, test } from "bun:test";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Flavor } from "../../../src/authoring/flavor.ts";
import type { FlavorTests } from "../../../src/authoring/testing.ts";
import { componentTypeIds } from "../../../src/core/componentType.ts";
import { loadFlavor } from "../../../src/core/schema/loadFlavor.ts";
import { testerOf } from "../../../src/host/child/tester.ts";
import { scaffoldFlavor } from "../../../src/usecases/flavor/scaffold/scaffold.ts";
import { typeComplaints } from "../../authoring/typeComplaints.ts";
import { emptyHome, openHome, refusal, value } from "../home.ts";

let workspace: string;

beforeAll(() => {
  workspace = mkdtempSync(join(tmpdir(), "mlstack-scaffold-"));
});
afterAll(() => rmSync(workspace, { recursive: true, force: true }));

const schema = {
  type: "object",
  properties: {
    'x": 1, "y': { type: "string" },
    "odd-name": { type: "string", pattern: "^a/b$", description: 'Says "this" and `that` */' },
    level: { enum: ["low", "high"], default: "low" },
    tries: { type: "integer", minimum: 1 },
    nested: { type: "object", properties: { a: { type: "number" } }, required: ["a"], additionalProperties: false },
  },
  required: ['x": 1, "y', "tries", "nested"],
};

test("a new flavor of every type, and one with another's fields, is right as it is written, in a folder without packages", async () => {
  const env = openHome(emptyHome().home, { folder: workspace });
  for (const type of componentTypeIds) value(await scaffoldFlavor(env, { type, name: `my_${type}` }));
  value(await scaffoldFlavor(env, { type: "artifact_store", name: "like_s3", from: "s3" }));
  value(await scaffoldFlavor(env, { type: "orchestrator", name: "like_kubernetes", from: "kubernetes" }));
  writeFileSync(join(workspace, "schema.json"), JSON.stringify(schema));
  const fromSchema = join(workspace, "schema.json");
  value(await scaffoldFlavor(env, { type: "deployer", name: "of_schema", fromSchema }));
  expect(existsSync(join(workspace, "node_modules"))).toBe(false);
  expect(await typeComplaints(join(workspace, "flavors"))).toEqual([]);
});

test("a store that begins with a flavor as data has its schemes", async () => {
  const folder = mkdtempSync(join(tmpdir(), "mlstack-scaffold-"));
  const env = openHome(emptyHome().home, { folder });
  const fromSchema = join(folder, "data.json");
  const path = { type: "string" };
  writeFileSync(fromSchema, JSON.stringify({ schema: { properties: { path } }, supportedSchemes: ["gs://"] }));
  const made = value(await scaffoldFlavor(env, { type: "artifact_store", name: "of_data", fromSchema }));
  expect(readFileSync(join(folder, made.files[0] ?? ""), "utf8")).toContain('supportedSchemes = ["gs://"]');
  rmSync(folder, { recursive: true });
});

test("the declarations beside it refuse what is wrong", async () => {
  const folder = mkdtempSync(join(tmpdir(), "mlstack-scaffold-"));
  const env = openHome(emptyHome().home, { folder });
  const made = value(await scaffoldFlavor(env, { type: "artifact_store", name: "wrong", from: "s3" }));
  const [file = ""] = made.files;
  const text = readFileSync(join(folder, file), "utf8");
  writeFileSync(join(folder, file), text.replace('  readonly supportedSchemes = ["s3://"];\n', ""));
  const complaints = await typeComplaints(join(folder, "flavors"));
  expect(complaints.map((each) => each.message).join("\n")).toContain("supportedSchemes");
  rmSync(folder, { recursive: true });
});

test("the tests that it is written with hold, and see what is missing", async () => {
  const folder = join(import.meta.dir, "../../.tmp");
  await mkdir(folder, { recursive: true });
  const own = mkdtempSync(join(folder, "scaffold-"));
  try {
    const env = openHome(emptyHome().home, { folder: own });
    for (const from of ["s3", undefined]) {
      const name = from === undefined ? "fresh" : "taken_over";
      const made = value(await scaffoldFlavor(env, { type: "artifact_store", name, ...(from && { from }) }));
      const flavorClass = made.source.split(".").at(-1) ?? "";
      const { [flavorClass]: FlavorClass } = await import(join(own, `flavors/${name}.ts`));
      const { tests }: { tests: FlavorTests } = await import(join(own, `flavors/${name}.test.ts`));
      const flavor: Flavor = new FlavorClass();
      const tester = testerOf(value(loadFlavor(flavor)), flavor);
      expect(Object.keys(tests)).toEqual(["takes what its components are made of", "asks for path"]);
      for (const each of Object.values(tests)) await each(tester);
      expect(() => tester.equal({ a: 1 }, { a: 2 })).toThrow('expected {"a":2}, but it was {"a":1}');
      const store = await tester.component({ path: "s3://ml", ...(from ? {} : { endpoint: "https://e" }) });
      expect(store).toBeInstanceOf(await flavor.implementation?.());
      expect(tester.component({})).rejects.toThrow("path");
    }
  } finally {
    rmSync(own, { recursive: true, force: true });
  }
});

test("nothing is replaced, and names that cannot be registered are refused before anything is written", async () => {
  const folder = mkdtempSync(join(tmpdir(), "mlstack-scaffold-"));
  const env = openHome(emptyHome().home, { folder });
  const type = "alerter";
  expect(refusal(await scaffoldFlavor(env, { type, name: "My-Alerter" }))).toMatchObject({ code: "invalid-name" });
  expect(refusal(await scaffoldFlavor(env, { type, name: "slack" }))).toMatchObject({ code: "name-taken" });
  expect(refusal(await scaffoldFlavor(env, { type, name: "mine", from: "slak" }))).toMatchObject({
    hint: "Did you mean slack?",
  });
  expect(refusal(await scaffoldFlavor(env, { type, name: "mine", fromSchema: "none.json" }))).toMatchObject({
    code: "not-found",
  });
  expect(existsSync(join(folder, "flavors"))).toBe(false);
  const { files, findings } = value(await scaffoldFlavor(env, { type, name: "mine" }));
  expect(files).toEqual(
    ["mine.ts", "mine_implementation.ts", "mine.test.ts", "mlstack.d.ts", "tsconfig.json"].map(
      (each) => `flavors/${each}`,
    ),
  );
  expect(findings.map(({ rule }) => rule)).toEqual(["workspace-unmarked"]);
  writeFileSync(join(folder, "flavors/tsconfig.json"), "{}");
  expect(refusal(await scaffoldFlavor(env, { type, name: "mine" }))).toMatchObject({ code: "name-taken" });
  expect(value(await scaffoldFlavor(env, { type, name: "other" })).files).toHaveLength(3);
  expect(readFileSync(join(folder, "flavors/tsconfig.json"), "utf8")).toBe("{}");
  rmSync(folder, { recursive: true });
});
