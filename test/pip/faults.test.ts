import { afterEach, beforeAll, beforeEach, describe, expect, test } from "bun:test";
import { chmodSync, existsSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Index } from "./index.ts";
import { writeSource, writeWheel } from "./packages.ts";
import { Place } from "./place.ts";
import { uvPython } from "./tools.ts";

let place: Place;

beforeAll(Place.prepare);
beforeEach(() => {
  place = new Place();
});
afterEach(() => place[Symbol.dispose]());

const failing =
  'import sys\ndef build_wheel(*args, **more):\n    print("fatal error: foo.h is missing", file=sys.stderr)\n    sys.exit(1)\n';

describe.each(["", " --uv"])("with install%s", (tool) => {
  test("pins that contradict each other are named with the integrations that have them", async () => {
    writeWheel(place.packages, { name: "kubernetes", version: "18.20.0" });
    writeWheel(place.packages, { name: "kubernetes", version: "25.3.0" });
    writeWheel(place.packages, { name: "Jinja2", version: "3.1.0" });
    writeWheel(place.packages, { name: "numpy", version: "1.26.0" });
    const { code, stderr } = await place.run(`integration install kubernetes seldon -y${tool}`);
    expect(code).toBe(1);
    expect(stderr).toContain("contradict each other");
    expect(stderr).toContain("kubernetes>=21.7,<26 is needed by kubernetes.");
    expect(stderr).toContain("kubernetes==18.20.0 is needed by seldon.");
    expect(stderr).not.toContain("Jinja2 is needed");
    expect(place.pipList()).toEqual([]);
  });

  test("a package that cannot be built is named, and the log tells why", async () => {
    writeSource(place.packages, { name: "neptune", version: "1.0" }, failing);
    const { code, stderr } = await place.run(`integration install neptune -y${tool}`);
    expect(code).toBe(1);
    expect(stderr).toMatch(/error: The package neptune\S* comes as source and could not be built\./);
    expect(place.log(stderr)).toContain("foo.h is missing");
  });

  test("a package that is nowhere is named", async () => {
    using index = new Index(place.packages);
    const { code, stderr } = await place.run(`integration install slack -y${tool}`, index.variables);
    expect(code).toBe(1);
    expect(stderr).toMatch(/error: .*slack-sdk/);
  });

  test("an index that cannot be reached is told as such", async () => {
    const nowhere = "http://127.0.0.1:9/simple/";
    const { code, stderr } = await place.run(`integration install slack -y${tool}`, {
      PIP_INDEX_URL: nowhere,
      PIP_RETRIES: "1",
      UV_DEFAULT_INDEX: nowhere,
      UV_HTTP_RETRIES: "0",
    });
    expect(code).toBe(1);
    expect(stderr).toContain("error: The package index cannot be reached");
    expect(stderr).toContain("mlstack integration bundle");
  });

  test("an interpreter that is gone is told with its path", async () => {
    for (const name of readdirSync(join(place.venv, "bin")).filter((each) => each.startsWith("python"))) {
      rmSync(join(place.venv, "bin", name));
      symlinkSync("/nowhere/python3", join(place.venv, "bin", name));
    }
    const { code, stderr } = await place.run(`integration install slack -y${tool}`);
    expect(code).toBe(3);
    expect(stderr).toContain(`${place.venv}/bin/python`);
  });
});

test("an environment without pip says what to use instead", async () => {
  rmSync(place.venv, { recursive: true });
  Bun.spawnSync([uvPython, "-m", "venv", "--without-pip", place.venv]);
  writeWheel(place.packages, { name: "slack-sdk", version: "3.30.0" });
  const { code, stderr } = await place.run("integration install slack -y");
  expect(code).toBe(1);
  expect(stderr).toContain(`error: The environment ${place.venv} has no pip.`);
  expect(stderr).toContain("--uv");
  expect(await place.run("integration install slack -y --uv")).toMatchObject({ code: 0 });
  expect((await place.states()).slack).toBe("installed");
});

test("an interpreter that may not be run is told with its path", async () => {
  const python = join(place.venv, "bin/python");
  rmSync(python);
  writeFileSync(python, "");
  chmodSync(python, 0o644);
  const { code, stderr } = await place.run("integration install slack -y");
  expect(code).toBe(4);
  expect(stderr).toContain(`${python} may not be run`);
});

const systemPython = "/usr/bin/python3";
const isManaged =
  existsSync(systemPython) && readdirSync("/usr/lib").some((name) => existsSync(`/usr/lib/${name}/EXTERNALLY-MANAGED`));

async function theSystemStaysAsItIs(): Promise<void> {
  const variables = { ...place.offline, PIP_BREAK_SYSTEM_PACKAGES: "1", UV_BREAK_SYSTEM_PACKAGES: "1" };
  for (const tool of ["", " --uv"]) {
    const { code, stderr } = await place.run(`integration install slack -y --python ${systemPython}${tool}`, variables);
    expect(code).toBe(1);
    expect(stderr).toContain("belongs to the operating system");
  }
}

// Not every system has such a Python.
if (isManaged) test("the Python of the operating system stays as it is", theSystemStaysAsItIs);

test("without an environment nothing is made unasked, and it is said how", async () => {
  rmSync(place.venv, { recursive: true });
  for (const words of ["", " -y", " --dry-run"]) {
    const { code, stderr } = await place.run(`integration install slack${words}`);
    expect(code).toBe(3);
    expect(stderr).toContain("python3 -m venv .venv");
  }
  expect(existsSync(place.venv)).toBe(false);
});

describe.each(["", " --uv"])("asked for%s,", (tool) => {
  test("an environment is made and used", async () => {
    rmSync(place.venv, { recursive: true });
    writeWheel(place.packages, { name: "slack-sdk", version: "3.30.0" });
    const { code, stderr } = await place.start(`integration install slack${tool}`, place.offline, "y\ny\n").ended;
    expect(stderr).toContain(`Make ${place.venv} by `);
    expect(code).toBe(0);
    expect((await place.states()).slack).toBe("installed");
  });
});

test("two at once do not change one environment; what a killed one left is taken over", async () => {
  writeWheel(place.packages, { name: "slack-sdk", version: "3.30.0" });
  using index = new Index(place.packages);
  index.slow.add("slack-sdk");
  const first = place.start("integration install slack -y", index.variables);
  await first.says("Looking in indexes");
  const second = await place.run("integration install slack -y");
  expect(second.code).toBe(75);
  expect(second.stderr).toContain(`is changing the environment ${place.venv}`);
  first.signal("SIGKILL");
  await first.ended;
  expect(existsSync(join(place.venv, ".mlstack-lock"))).toBe(true);
  expect(await place.run("integration install slack -y")).toMatchObject({ code: 0 });
});

test("a user and a password of an index are in no log", async () => {
  const { code, stderr } = await place.run("integration install slack -y", {
    PIP_INDEX_URL: "http://ada:s3cr3tpass@127.0.0.1:9/simple/",
    PIP_RETRIES: "0",
  });
  expect(code).toBe(1);
  expect(stderr).not.toContain("s3cr3tpass");
  expect(place.log(stderr)).not.toContain("s3cr3tpass");
});
