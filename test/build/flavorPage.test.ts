import { expect, test } from "bun:test";
import { flavorPage } from "../../build/flavorDocs/flavorPage.ts";
import { createCatalogue } from "../../src/catalogue/catalogue.ts";

test("a field that a rule fills is not asked for, although the schema requires it", async () => {
  const flavor = await createCatalogue().load("log_store", "datadog");
  if (flavor === undefined) throw new Error("there is no Datadog");
  const page = flavorPage(flavor.spec, undefined);
  expect(page).not.toContain("--endpoint");
  expect(page.indexOf("### `endpoint`")).toBeGreaterThan(page.indexOf("## Optional fields"));
});
