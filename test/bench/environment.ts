import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createCatalogue } from "../../src/catalogue/catalogue.ts";
import { packageKey } from "../../src/core/python/packageName.ts";
import { readRequirement } from "../../src/core/python/requirement.ts";

/**
 * Makes a virtual environment of so many packages: first those that integrations require, each with 20 requirements of its own and a README of 20 KB,
 * as large packages have them. Of Python itself nothing is there.
 */
export async function fillEnvironment(prefix: string, count: number): Promise<void> {
  const site = join(prefix, "lib/python3.12/site-packages");
  mkdirSync(site, { recursive: true });
  writeFileSync(
    join(prefix, "pyvenv.cfg"),
    "home = /usr/bin\ninclude-system-site-packages = false\nversion = 3.12.4\n",
  );
  const all = (await createCatalogue().integrations()).flatMap(({ requirements }) => requirements);
  const required = all.flatMap((text) => readRequirement(text)?.name ?? []);
  const others = Array.from({ length: count }, (_, index) => `package-${index}`);
  const names = [...new Set([...required, ...others].map(packageKey))].slice(0, count);
  for (const [index, name] of names.entries()) {
    const needs = Array.from({ length: 20 }, (_, step) => names[(index + step + 1) % names.length]);
    const file = name.replaceAll("-", "_");
    const folder = join(site, `${file}-2.1.${index}.dist-info`);
    mkdirSync(folder);
    mkdirSync(join(site, file));
    const head = `Metadata-Version: 2.1\nName: ${name}\nVersion: 2.1.${index}\n`;
    const requires = needs.map((each) => `Requires-Dist: ${each}>=1.0 ; python_version >= "3.8"\n`).join("");
    writeFileSync(
      join(folder, "METADATA"),
      `${head}${requires}\n${"A line of the README of this package.\n".repeat(550)}`,
    );
  }
}
