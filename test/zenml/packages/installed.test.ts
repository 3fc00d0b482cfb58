import { expect, test } from "bun:test";
import { join } from "node:path";
import fc from "fast-check";
import { createCatalogue } from "../../../src/catalogue/catalogue.ts";
import { checkIntegration } from "../../../src/core/integrationState.ts";
import { packageKey } from "../../../src/core/python/packageName.ts";
import { readRequirement } from "../../../src/core/python/requirement.ts";
import { readInstalled } from "../../../src/integrations/installedPackages.ts";
import { findEnvironment } from "../../../src/integrations/pythonEnvironment.ts";
import { FakeFolder } from "../../integrations/fakeFolder.ts";
import { askPython } from "../askPython.ts";
import { zenmlEnvironment, zenmlPython } from "../python.ts";

const integrations = await createCatalogue().integrations();
const requirements = integrations.flatMap((each) => each.requirements.flatMap((text) => readRequirement(text) ?? []));
const names = [...new Set(requirements.map(({ key }) => key))];
const found = findEnvironment({ python: zenmlEnvironment });
if (!found.ok) throw new Error(found.error.message);
const environment = found.value;

/** The names of the integrations that are wholly there, with the packages of a folder before those of the environment. */
function installedWith(folder: string): readonly string[] {
  const packages = readInstalled({ sitePackages: [folder, ...environment.sitePackages] });
  const checked = integrations.map((each) => checkIntegration(each, { packages, variables: environment.markers }));
  return checked.filter(({ state }) => state === "installed").map(({ integration }) => integration.name);
}

const versionOf = (key: string) =>
  fc.constantFrom(
    // The versions that requirements are about are the ones at which something changes.
    ...requirements
      .filter((each) => each.key === key)
      .flatMap(({ specifiers }) => specifiers.map(({ text }) => text.replace(".*", ""))),
    "2.1",
    "0.20.1",
    "1!1",
    "3.0rc1",
  );
const dependency = fc
  .tuple(
    fc.constantFrom(...names, "requests", "urllib3", "six"),
    fc.constantFrom("", "", ">=1", "<1", "!=2.1", "[all]"),
    fc.constantFrom(
      "",
      "",
      '; extra == "all"',
      '; extra == "torch"',
      '; python_version < "3"',
      '; os_name == "posix" or extra == "all"',
    ),
  )
  .map((parts) => parts.join(""));
const somePackages = fc.record({
  versions: fc.tuple(...names.map((key) => fc.option(versionOf(key), { nil: undefined, freq: 6 }))),
  requires: fc.array(fc.array(dependency, { maxLength: 2 }), { minLength: names.length, maxLength: names.length }),
});

function makePackages(place: FakeFolder, index: number, { versions, requires }: ReturnType<typeof sample>): string {
  for (const [at, name] of names.entries()) {
    const version = versions[at];
    if (version === undefined) continue;
    // Nine of ten need nothing, so that some integrations are wholly there.
    const needs = at % 10 === index % 10 ? (requires[at] ?? []) : [];
    const head = `Metadata-Version: 2.1\nName: ${name}\nVersion: ${version}\n`;
    const lines = needs.map((each) => `Requires-Dist: ${each}\n`).join("");
    place.write(`${index}/${name.replaceAll("-", "_")}-${version}.dist-info/METADATA`, `${head}${lines}\nhello\n`);
  }
  return join(place.path, String(index));
}

function sample(seed: number) {
  const [one] = fc.sample(somePackages, { numRuns: 1, seed });
  if (one === undefined) throw new Error("nothing was made");
  return one;
}

test("ZenML takes the same integrations for installed, in 60 environments", async () => {
  using place = new FakeFolder();
  const folders = Array.from({ length: 60 }, (_, index) => makePackages(place, index, sample(index + 1)));
  const answers = await askPython(
    zenmlPython,
    join(import.meta.dir, "ask_installed.py"),
    folders.map((path) => ({ path })),
  );
  const ours = folders.map(installedWith);
  expect(ours).toEqual(answers.map(({ installed }) => installed as string[]));
  const states = new Set(ours.flat());
  expect(states.size).toBeGreaterThan(30);
}, 120_000);

test("pip lists the same packages in the same versions", () => {
  const { stdout } = Bun.spawnSync([zenmlPython, "-m", "pip", "list", "--format=json", "--disable-pip-version-check"]);
  const listed: readonly { name: string; version: string }[] = JSON.parse(stdout.toString());
  const packages = readInstalled(environment);
  const versions = (all: readonly string[]) => all.map((name) => [name, packages.find(packageKey(name))?.version]);
  expect(versions(listed.map(({ name }) => name))).toEqual(listed.map(({ name, version }) => [name, version]));
  const known = new Set(listed.map(({ name }) => packageKey(name)));
  expect(names.filter((name) => packages.find(name) !== undefined).filter((name) => !known.has(name))).toEqual([]);
});
