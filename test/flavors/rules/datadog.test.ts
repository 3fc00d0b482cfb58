import { expect, test } from "bun:test";
import { createCatalogue } from "../../../src/catalogue/catalogue.ts";
import { testRefused, testStored } from "../verdicts.ts";

const keys = { api_key: "{{known.api_key}}", application_key: "{{known.application_key}}" };
const usEndpoint = "https://http-intake.logs.datadoghq.com/api/v2/logs";

testRefused([
  ["log_store", "datadog", { ...keys, max_export_batch_size: 1001n }, "max_export_batch_size"],
  ["log_store", "datadog", { ...keys, max_export_batch_size: "{{known.size}}" }, "max_export_batch_size"],
  ["log_store", "datadog", { api_key: "k" }, "application_key"],
  ["log_store", "datadog", { ...keys, site: null }, "site"],
  ["log_store", "datadog", { ...keys, site: { eu: true } }, "site"],
]);

testStored([
  ["log_store", "datadog", keys, { ...keys, endpoint: usEndpoint }],
  ["log_store", "datadog", { ...keys, endpoint: "" }, { ...keys, endpoint: usEndpoint }],
  ["log_store", "datadog", { ...keys, endpoint: null }, { ...keys, endpoint: usEndpoint }],
  [
    "log_store",
    "datadog",
    { ...keys, site: "datadoghq.eu" },
    { ...keys, site: "datadoghq.eu", endpoint: "https://http-intake.logs.datadoghq.eu/api/v2/logs" },
  ],
  [
    "log_store",
    "datadog",
    { ...keys, site: "datadoghq.eu", endpoint: "https://proxy" },
    { ...keys, site: "datadoghq.eu", endpoint: "https://proxy" },
  ],
  [
    "log_store",
    "datadog",
    { ...keys, max_export_batch_size: 1000n },
    { ...keys, max_export_batch_size: 1000n, endpoint: usEndpoint },
  ],
]);

test("the endpoint need not be given although the schema requires it", async () => {
  const flavor = await createCatalogue().load("log_store", "datadog");
  expect(flavor?.spec.schema.required).toContain("endpoint");
  expect(flavor?.fields.flatMap(({ name, required }) => (required ? [name] : []))).toEqual([
    "api_key",
    "application_key",
  ]);
});
