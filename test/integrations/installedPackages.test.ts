import { describe, expect, test } from "bun:test";
import { join } from "node:path";
import { packageKey } from "../../src/core/python/packageName.ts";
import { readInstalled } from "../../src/integrations/installedPackages.ts";
import { FakeFolder } from "./fakeFolder.ts";

function found(place: FakeFolder, name: string, folders: readonly string[] = ["site"]) {
  return readInstalled({ sitePackages: folders.map((each) => join(place.path, each)) }).find(packageKey(name));
}

describe("a package is found", () => {
  test("by any spelling of its name, with what it requires; its README is not read", () => {
    using place = new FakeFolder();
    const head =
      "Metadata-Version: 2.1\r\nName: PyGithub\r\nVersion: 2.4.0\r\nRequires-Dist: pynacl>=1.4\r\nRequires-Dist: \r\n  requests>=2\r\n";
    place.write(
      "site/PyGithub-2.4.0.dist-info/METADATA",
      `${head}\r\nRequires-Dist: not this\r\nVersion: 9\r\n${"x".repeat(10 ** 6)}`,
    );
    const whole = { name: "PyGithub", version: "2.4.0", requires: ["pynacl>=1.4", "requests>=2"] };
    for (const name of ["pygithub", "PyGithub"]) expect(found(place, name)).toEqual(whole);
    expect(found(place, "pygit")).toBeUndefined();
  });

  test("as an egg, in each of its forms", () => {
    using place = new FakeFolder();
    place.write("site/old-1.0-py3.11.egg-info", "Name: old\nVersion: 1.0\n");
    place.write("site/older-2.0.egg-info/PKG-INFO", "Name: older\nVersion: 2.0\n\nhello");
    place.write(
      "site/older-2.0.egg-info/requires.txt",
      "six\n\n[gpu]\ntorch>=2\n\n[:os_name == 'nt']\nwin\n\n[gpu:os_name == 'nt']\nboth\n",
    );
    place.write("site/egg-3.0-py3.11.egg/EGG-INFO/PKG-INFO", "Name: egg\nVersion: 3.0\n");
    expect(found(place, "old")).toEqual({ name: "old", version: "1.0", requires: [] });
    expect(found(place, "older")?.requires).toEqual([
      "six",
      'torch>=2 ; extra == "gpu"',
      "win ; os_name == 'nt'",
      "both ; (os_name == 'nt') and extra == \"gpu\"",
    ]);
    expect(found(place, "egg")?.version).toBe("3.0");
  });

  test("where it is developed, named by a .pth file", () => {
    using place = new FakeFolder();
    place.write("work/mine.egg-info/PKG-INFO", "Name: mine\nVersion: 0.1\n");
    place.write("site/easy-install.pth", `# comment\nimport os; os.abort()\n${join(place.path, "work")}\n`);
    expect(found(place, "mine")?.version).toBe("0.1");
  });

  test("in the first folder that has it whole", () => {
    using place = new FakeFolder();
    place.folder("first/a-1.0.dist-info");
    place.write("second/a-2.0.dist-info/METADATA", "Name: a\nVersion: 2.0\n");
    place.write("third/a-3.0.dist-info/METADATA", "Name: a\nVersion: 3.0\n");
    expect(found(place, "a", ["gone", "first", "second", "third"])?.version).toBe("2.0");
  });
});

describe("no package is", () => {
  test("waited for: a pipe in the place of metadata holds nothing", () => {
    using place = new FakeFolder();
    place.folder("site/a-1.0.dist-info");
    expect(Bun.spawnSync(["mkfifo", join(place.path, "site/a-1.0.dist-info/METADATA")]).exitCode).toBe(0);
    expect(found(place, "a")).toMatchObject({ name: "a", version: "1.0", requires: [] });
  });

  test.each([
    ["~-1.0.dist-info/METADATA", "a left-over that pip could not remove"],
    ["~a-1.0.dist-info/METADATA", "another"],
    ["a/METADATA", "a folder of another name"],
    ["a-1.0.dist-info/RECORD", "a folder without metadata"],
    ["a.dist-info/METADATA", "metadata without a version"],
  ])("%s: %s", (path) => {
    using place = new FakeFolder();
    place.write(`site/${path}`, "Name: a\n");
    expect(found(place, "a")).toBeUndefined();
  });

  test.each(["", "\u0000\u0001", ":", "\n\n", "Version", "Requires-Dist: a"])(
    "one with the metadata %j but by its folder",
    (text) => {
      using place = new FakeFolder();
      place.write("site/a-1.0.dist-info/METADATA", text);
      expect(found(place, "a")).toMatchObject({ name: "a", version: "1.0" });
    },
  );
});
