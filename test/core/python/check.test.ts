import { expect, test } from "bun:test";
import { checkIntegration } from "../../../src/core/integrationState.ts";
import type { InstalledPackages } from "../../../src/core/python/installed.ts";
import { packageKey } from "../../../src/core/python/packageName.ts";

const variables = {
  os_name: "posix",
  sys_platform: "linux",
  platform_machine: "x86_64",
  platform_python_implementation: "CPython",
  platform_release: "6.1",
  platform_system: "Linux",
  platform_version: "#1",
  python_version: "3.12",
  python_full_version: "3.12.4",
  implementation_name: "cpython",
  implementation_version: "3.12.4",
};

/** `{ "a 1.0": ["b>=2"] }`: a package, its version and what it requires. */
function packages(all: Readonly<Record<string, readonly string[]>>): InstalledPackages {
  const found = Object.entries(all).map(([text, requires]) => {
    const [name = "", version = ""] = text.split(" ");
    return { name, version, requires };
  });
  return { find: (key) => found.find(({ name }) => packageKey(name) === key) };
}

function state(requirements: readonly string[], all: Readonly<Record<string, readonly string[]>>): string {
  const integration = { name: "x", title: "X", requirements, keptOnUninstall: [], aptPackages: [], flavors: [] };
  return checkIntegration(integration, { packages: packages(all), variables }).state;
}

test.each<[string, readonly string[], Readonly<Record<string, readonly string[]>>]>([
  ["installed", [], {}],
  ["installed", ["a>=1", "B"], { "A 1.0": [], "b 2": [] }],
  ["missing", ["a>=1", "b"], { "c 1": [] }],
  ["partly", ["a>=1", "b"], { "a 1": [] }],
  ["partly", ["a>=1", "b"], { "a 0.1": [] }],
  ["wrong version", ["a>=1", "b"], { "a 0.1": [], "b 1": [] }],
  ["installed", ["a", "b; python_version < '3.12'"], { "a 1": [] }],
  ["installed", ["a; python_version < '3.12'"], {}],
  // What a package needs itself counts, as in ZenML.
  ["partly", ["a"], { "a 1": ["b"] }],
  ["wrong version", ["a"], { "a 1": ["b>1"], "b 1": [] }],
  ["installed", ["a"], { "a 1": ["b", 'c; extra == "gpu"', 'd; os_name == "nt"'], "b 1": [] }],
  // So does what an extra brings, also an extra that names other extras.
  ["partly", ["a[GPU]"], { "a 1": ['c; extra == "gpu"'] }],
  ["installed", ["a[gpu]"], { "a 1": ['c; extra == "gpu"'], "c 1": [] }],
  ["partly", ["a[all]"], { "a 1": ['a[gpu,all]; extra == "all"', 'c>=2; extra == "gpu"'] }],
  ["wrong version", ["a[all]"], { "a 1": ['a[gpu,all]; extra == "all"', 'c>=2; extra == "gpu"'], "c 1": [] }],
])("%s: %j in %j", (expected, requirements, all) => {
  expect(state(requirements, all)).toBe(expected);
});

test("a check tells which package lacks what", () => {
  const integration = {
    name: "x",
    title: "X",
    requirements: ["a[all]"],
    keptOnUninstall: [],
    aptPackages: [],
    flavors: [],
  };
  const all = packages({ "a 1": ['c>=2; extra == "all"', "d"], "c 1": [] });
  expect(checkIntegration(integration, { packages: all, variables }).requirements).toEqual([
    {
      requirement: "a[all]",
      name: "a",
      state: "installed",
      installed: "1",
      lacks: [
        { requirement: 'c>=2; extra == "all"', of: "a", installed: "1" },
        { requirement: "d", of: "a" },
      ],
    },
  ]);
});
