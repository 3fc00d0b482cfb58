import { expect, test } from "bun:test";
import { flavorPage } from "../../build/flavorDocs/flavorPage.ts";
import { createCatalogue } from "../../src/catalogue/catalogue.ts";

test("the command of a flavor's page has what its author calls required, not only what the schema requires", async () => {
  const flavor = await createCatalogue().load("artifact_store", "digitalocean");
  if (flavor === undefined) throw new Error("there are no Spaces");
  expect(flavorPage(flavor.spec, undefined)).toContain("--region=fra1");
});
