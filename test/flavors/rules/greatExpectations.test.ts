import { expect, test } from "bun:test";
import { createCatalogue } from "../../../src/catalogue/catalogue.ts";
import { withYamlTexts } from "../../../src/core/configuration/yamlTexts.ts";
import { check, testRefused, testStored } from "../verdicts.ts";

testRefused([
  ["data_validator", "great_expectations", { context_root_dir: "{{known.folder}}" }, "context_root_dir"],
  ["data_validator", "great_expectations", { context_config: "{{known.config}}" }, "context_config"],
  ["data_validator", "great_expectations", { context_config: "no object" }, "context_config"],
]);

testStored([
  ["data_validator", "great_expectations", { context_root_dir: "" }, { context_root_dir: "" }],
  [
    "data_validator",
    "great_expectations",
    { context_config: '{"config_version": 3}' },
    { context_config: { config_version: 3n } },
  ],
]);

test.each([
  ["config_version: 3\nstores:\n  suites: {}\n", { config_version: 3n, stores: { suites: {} } }],
  ["  ", null],
])("context_config may be written as YAML: %p", async (context_config, value) => {
  const flavor = await createCatalogue().load("data_validator", "great_expectations");
  const read = await withYamlTexts({ rules: flavor?.spec.rules ?? [] }, { context_config });
  const { stored, problems } = await check("data_validator", "great_expectations", read);
  expect(problems).toEqual([]);
  expect(stored).toEqual({ context_config: value });
});
