import { integrationsOf } from "../../src/catalogue/integrations.ts";
import { zenmlVersion } from "../../src/catalogue/zenmlVersion.ts";
import { readFlavorFiles } from "../flavorIndex.ts";
import type { GeneratedFile } from "../generator.ts";
import { flavorPage, flavorPath } from "./flavorPage.ts";
import { indexPage } from "./indexPage.ts";
import { integrationsPage } from "./integrationsPage.ts";

/** `docs/flavors/`: a page per flavor and an index by type; `docs/integrations.md`. All from the flavors themselves. */
export async function generateFlavorDocs(): Promise<GeneratedFile[]> {
  const flavors = await readFlavorFiles();
  const entries = flavors.map(({ entry }) => entry);
  const integrations = integrationsOf(entries);
  const byName = new Map(integrations.map((integration) => [integration.name, integration]));
  return [
    ...flavors.map(({ spec }) => ({
      path: `docs/flavors/${flavorPath(spec)}`,
      text: flavorPage(spec, byName.get(spec.integration ?? "")),
    })),
    { path: "docs/flavors/README.md", text: indexPage(entries, zenmlVersion) },
    { path: "docs/integrations.md", text: integrationsPage(integrations, zenmlVersion) },
  ];
}
