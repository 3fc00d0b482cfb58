import { expect, test } from "bun:test";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createCatalogue } from "../../src/catalogue/catalogue.ts";
import { flavorKey } from "../../src/core/flavor.ts";

/** An integration as ZenML 0.98.0 has it. */
interface IntegrationRecord {
  readonly name: string;
  readonly requirements: readonly string[];
  readonly requirements_keep_on_uninstall: readonly string[];
  readonly apt_packages: readonly string[];
  readonly flavors: readonly (readonly [type: string, name: string])[];
}

const file = join(import.meta.dir, "../fixtures/zenml/integrations.json");
const facts: readonly IntegrationRecord[] = JSON.parse(readFileSync(file, "utf8")).integrations;
const integrations = await createCatalogue().integrations();

test("the integrations are those of ZenML, sorted by name", () => {
  const names = integrations.map(({ name }) => name);
  expect(names).toEqual(facts.map(({ name }) => name).toSorted());
});

test("each has the packages of ZenML's, and the flavors that name it", () => {
  for (const { name, requirements, keptOnUninstall, aptPackages, flavors } of integrations) {
    const known = facts.find((each) => each.name === name);
    expect({ name, requirements, keptOnUninstall, aptPackages }).toEqual({
      name,
      requirements: known?.requirements ?? [],
      keptOnUninstall: known?.requirements_keep_on_uninstall ?? [],
      aptPackages: known?.apt_packages ?? [],
    });
    const keys = flavors.map(flavorKey).toSorted();
    expect(keys, name).toEqual((known?.flavors ?? []).map(([type, flavor]) => `${type}/${flavor}`).toSorted());
  }
});

test("each has a proper title of its own", () => {
  expect(new Set(integrations.map(({ title }) => title)).size).toBe(integrations.length);
});
