import { testRefused, testStored } from "../verdicts.ts";

testRefused([
  ["artifact_store", "azure", { path: "https://account.blob.core.windows.net/artifacts" }, "path"],
  ["artifact_store", "azure", { path: "AZ://artifacts" }, "path"],
  ["artifact_store", "azure", {}, "path"],
]);

testStored([
  ["artifact_store", "azure", { path: '"az://artifacts/prod"' }, { path: "az://artifacts/prod" }],
  ["artifact_store", "azure", { path: "abfs://artifacts" }, { path: "abfs://artifacts" }],
]);
