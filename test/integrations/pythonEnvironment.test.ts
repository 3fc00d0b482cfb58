import { describe, expect, test } from "bun:test";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { findEnvironment } from "../../src/integrations/pythonEnvironment.ts";
import { FakeFolder } from "./fakeFolder.ts";

const platform = "linux";

describe("the environment", () => {
  test("is the named one, else the active one, else conda's, else the .venv here or above; conda's base comes last", () => {
    using place = new FakeFolder();
    const [named, active, near] = [place.venv("named"), place.venv("active"), place.venv("project/.venv")];
    const conda = place.folder("conda");
    place.write("conda/conda-meta/python-3.11.9-h955ad1f_0.json", "{}");
    place.folder("conda/lib/python3.11/site-packages");
    const folder = place.folder("project/src/deep");
    const found = (environment: Record<string, string>, python?: string) => {
      const result = findEnvironment({ environment, folder, platform, ...(python !== undefined && { python }) });
      return result.ok ? [result.value.prefix, result.value.reason, result.value.version] : result.error;
    };
    const both = { VIRTUAL_ENV: active, CONDA_PREFIX: conda };
    expect(found(both, join(named, "bin/python"))).toEqual([named, "--python", "3.12.4"]);
    expect(found(both, named)).toEqual([named, "--python", "3.12.4"]);
    expect(found(both)).toEqual([active, "VIRTUAL_ENV", "3.12.4"]);
    expect(found({ CONDA_PREFIX: conda })).toEqual([conda, "CONDA_PREFIX", "3.11.9"]);
    expect(found({ CONDA_PREFIX: conda, CONDA_DEFAULT_ENV: "base" })).toEqual([near, ".venv", "3.12.4"]);
    expect(found({ VIRTUAL_ENV: "" })).toEqual([near, ".venv", "3.12.4"]);
    rmSync(near, { recursive: true });
    expect(found({ CONDA_PREFIX: conda, CONDA_DEFAULT_ENV: "base" })).toEqual([conda, "CONDA_PREFIX", "3.11.9"]);
  });

  test("is none where there is none, with what can be done", () => {
    using place = new FakeFolder();
    const nothing = findEnvironment({ environment: {}, folder: place.path, platform });
    expect(nothing).toMatchObject({
      ok: false,
      error: { code: "no-environment", hint: expect.stringContaining("uv venv") },
    });
    const gone = findEnvironment({ environment: { VIRTUAL_ENV: "/gone" }, folder: place.path, platform });
    expect(gone).toMatchObject({ ok: false, error: { code: "not-found", message: expect.stringContaining("/gone") } });
    const named = findEnvironment({ python: "./no", environment: {}, folder: place.path, platform });
    expect(named).toMatchObject({ ok: false, error: { code: "not-found", at: { option: "--python" } } });
    const byName = findEnvironment({ python: "python9", environment: { PATH: "/bin" }, folder: place.path, platform });
    expect(byName).toMatchObject({ ok: false, error: { message: "There is no Python python9 on PATH." } });
  });

  test("of uv tells its version, and is there without its Python", () => {
    using place = new FakeFolder();
    const prefix = place.venv("v", "home = /gone/bin\nimplementation = CPython\nuv = 0.9.1\nversion_info = 3.12.11\n");
    rmSync(join(prefix, "bin/python"));
    place.link("v/bin/python", "/gone/bin/python3.12");
    const found = findEnvironment({ python: prefix, environment: {}, platform });
    expect(found).toMatchObject({ ok: true, value: { version: "3.12.11", kind: "venv", hasPython: false } });
  });

  test("that sees the packages of its Python looks there after its own", () => {
    using place = new FakeFolder();
    const base = place.folder("base/lib/python3.12/site-packages");
    const config = `home = ${place.path}/base/bin\ninclude-system-site-packages = true\nversion = 3.12.4\n`;
    const prefix = place.venv("v", config);
    const found = findEnvironment({ python: prefix, environment: {}, platform });
    const own = join(prefix, "lib/python3.12/site-packages");
    expect(found).toMatchObject({ ok: true, value: { sitePackages: [own, base] } });
  });

  test("can be that of a Python by itself, found through its links, or by its name on PATH", () => {
    using place = new FakeFolder();
    const packages = place.folder("opt/py/lib/python3.13/site-packages");
    const real = place.write("opt/py/bin/python3.13");
    place.write("opt/py/include/python3.13/patchlevel.h", '#define PY_VERSION              "3.13.2"\n');
    const link = place.link("bin/python3", real);
    const environment = { PATH: `relative:${join(place.path, "bin")}` };
    for (const python of [link, "python3"]) {
      const found = findEnvironment({ python, environment, platform });
      expect(found).toMatchObject({
        ok: true,
        value: { python: link, kind: "system", version: "3.13.2", sitePackages: [packages] },
      });
    }
  });

  test("is not that of a script which starts another Python", () => {
    using place = new FakeFolder();
    const python = place.write("shims/python3.11", "#!/bin/sh\n");
    const found = findEnvironment({ python, environment: {}, platform });
    expect(found).toMatchObject({ ok: false, error: { hint: expect.stringContaining("pyenv which") } });
  });

  test("of Windows has folders of its own", () => {
    using place = new FakeFolder();
    place.write("v/pyvenv.cfg", "home = C:\\Python312\r\nversion = 3.12.4\r\n");
    place.write("v/Scripts/python.exe");
    const prefix = join(place.path, "v");
    expect(findEnvironment({ environment: { VIRTUAL_ENV: prefix }, platform: "win32" })).toMatchObject({
      ok: true,
      value: {
        python: join(prefix, "Scripts", "python.exe"),
        sitePackages: [join(prefix, "Lib", "site-packages")],
        markers: { os_name: "nt", sys_platform: "win32", platform_system: "Windows", python_version: "3.12" },
      },
    });
  });

  test("is found at once whatever its pyvenv.cfg is full of", () => {
    using place = new FakeFolder();
    const start = performance.now();
    const config = `home =${" ".repeat(60_000)}x\nversion =${" ".repeat(1000)}3.12.4`;
    expect(findEnvironment({ python: place.venv("v", config), environment: {}, platform }).ok).toBe(true);
    expect(performance.now() - start).toBeLessThan(1000);
  });

  test.each(["", "\u0000", "home", "version = three\n", "version_info = 3\n"])(
    "with the odd pyvenv.cfg %j takes its version from its folder",
    (config) => {
      using place = new FakeFolder();
      const found = findEnvironment({ python: place.venv("v", config), environment: {}, platform });
      expect(found).toMatchObject({ ok: true, value: { version: "3.12", markers: { python_version: "3.12" } } });
    },
  );
});
