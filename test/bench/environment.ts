import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createCatalogue } from "../../src/catalogue/catalogue.ts";
import { fittingVersion } from "../../src/core/python/compatible.ts";
import { mergeRequirements } from "../../src/core/python/mergeRequirements.ts";

/** What a stack of six components asks of its environment. */
const together = "kubernetes mlflow s3 sklearn slack";

/**
 * Makes a virtual environment of so many packages: those of some integrations, in versions that will do, and others. Each has a README of 20 KB and ten
 * requirements (360 installed packages had six on average), all met, a fourth of them of an extra; these are 100 packages, since most need the same ones. Python itself is not there.
 */
export async function fillEnvironment(prefix: string, count: number): Promise<void> {
  const site = join(prefix, "lib/python3.12/site-packages");
  mkdirSync(site, { recursive: true });
  writeFileSync(
    join(prefix, "pyvenv.cfg"),
    "home = /usr/bin\ninclude-system-site-packages = false\nversion = 3.12.4\n",
  );
  const packages = [...(await requiredVersions())];
  for (let index = packages.length; index < count; index++) packages.push([`package-${index}`, `1.${index}`]);
  for (const [index, [name, version]] of packages.entries()) {
    const needs = Array.from({ length: 10 }, (_, step) => {
      const other = packages[((index % 10) * 10 + step) % count]?.[0];
      return `Requires-Dist: ${other} ${step % 4 === 0 ? '; extra == "all"' : `>=0 ; python_version >= "3.${(step % 3) + 7}"`}\n`;
    });
    const file = name.replaceAll("-", "_");
    mkdirSync(join(site, file));
    const folder = join(site, `${file}-${version}.dist-info`);
    mkdirSync(folder);
    const head = `Metadata-Version: 2.1\nName: ${name}\nVersion: ${version}\n${needs.join("")}`;
    writeFileSync(join(folder, "METADATA"), `${head}\n${"A line of the README of this package.\n".repeat(550)}`);
  }
}

async function requiredVersions(): Promise<readonly [name: string, version: string][]> {
  const all = await createCatalogue().integrations();
  const owned = all
    .filter(({ name }) => together.split(" ").includes(name))
    .flatMap(({ name, requirements }) => requirements.map((requirement) => ({ requirement, owner: name })));
  return mergeRequirements(owned).map(({ requirement: { key, specifiers } }) => {
    const version = fittingVersion(specifiers);
    if (version === undefined) throw new Error(`no version of ${key} fits what is wanted together`);
    return [key, version];
  });
}
