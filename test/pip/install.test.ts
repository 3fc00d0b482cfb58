import { afterEach, beforeAll, beforeEach, describe, expect, test } from "bun:test";
import { existsSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { writeWheel } from "./packages.ts";
import { Place } from "./place.ts";

let place: Place;

beforeAll(Place.prepare);
beforeEach(() => {
  place = new Place();
  writeWheel(place.packages, { name: "slack-sdk", version: "3.30.0" });
  writeWheel(place.packages, { name: "PyGithub", version: "2.1.0", requires: ["tiny-needed>=1"] });
  writeWheel(place.packages, { name: "tiny-needed", version: "1.5" });
  writeWheel(place.packages, { name: "pillow", version: "10.0.0" });
});
afterEach(() => place[Symbol.dispose]());

describe.each(["", " --uv"])("packages are, with install%s,", (tool) => {
  test("installed in one run, told as installed, and removed again", async () => {
    const { code, stderr } = await place.run(`integration install slack github -y${tool}`);
    expect(stderr).toContain(`The environment is ${place.venv}`);
    expect(code).toBe(0);
    expect(stderr).toContain("Installed github and slack");
    expect(place.pipList()).toEqual(["PyGithub==2.1.0", "slack-sdk==3.30.0", "tiny-needed==1.5"]);
    expect(place.log(stderr)).toContain(tool === "" ? "-m pip install" : "uv pip install");
    expect(await place.states()).toMatchObject({ slack: "installed", github: "installed", pillow: "missing" });

    const again = await place.run(`integration install slack github -y${tool}`);
    expect(again).toMatchObject({ code: 0 });
    expect(again.stderr).toContain("There is nothing to do.");

    const removed = await place.run(`integration uninstall slack github pillow -y${tool}`);
    expect(removed.code).toBe(0);
    expect(removed.stderr).toContain("Not installed: pillow.");
    expect(place.pipList()).toEqual(["tiny-needed==1.5"]);
  });

  test("upgraded to what the integration allows, and nothing else is", async () => {
    await place.run(`integration install pillow github -y${tool}`);
    writeWheel(place.packages, { name: "pillow", version: "11.0.0" });
    writeWheel(place.packages, { name: "tiny-needed", version: "2.0" });
    const { code, stderr } = await place.run(`integration upgrade -y${tool}`);
    expect(code).toBe(0);
    expect(stderr).toMatch(/pillow 11\.0\.0/i);
    expect(place.pipList()).toEqual(["pillow==11.0.0", "PyGithub==2.1.0", "tiny-needed==1.5"]);
    const again = await place.run(`integration upgrade -y${tool}`);
    expect(again.stderr).toContain("Nothing is newer");
  });

  test("kept on uninstall where the facts mark them as shared", async () => {
    writeWheel(place.packages, { name: "polars", version: "1.0" });
    writeWheel(place.packages, { name: "pyarrow", version: "15.0" });
    await place.run(`integration install polars -y${tool}`);
    const { stderr } = await place.run(`integration uninstall polars -y${tool}`);
    expect(stderr).toContain("pyarrow will stay");
    expect(place.pipList()).toEqual(["pyarrow==15.0"]);
  });
});

test("an integration whose packages another one takes along is named before", async () => {
  writeWheel(place.packages, { name: "s3fs", version: "2024.1.0" });
  writeWheel(place.packages, { name: "boto3", version: "1.34.0" });
  await place.run("integration install b2 -y");
  const { stderr } = await place.run("integration uninstall b2 -y");
  expect(stderr).toContain("digitalocean will lose packages by this.");
});

test("nothing is asked twice: without -y and without an answer nothing is changed", async () => {
  const { code, stderr } = await place.run("integration install slack");
  expect(code).toBe(1);
  expect(stderr).toContain(`Install 1 requirement into ${place.venv}?`);
  expect(place.pipList()).toEqual([]);
});

test("--dry-run tells the requirements and the command, and starts nothing", async () => {
  const { code, stdout, stderr } = await place.run(
    "integration install slack pillow --dry-run --output tsv -c requirement",
  );
  expect(code).toBe(0);
  expect(stdout).toBe("requirement\nPillow>=9.2.0\nslack-sdk==3.30.0\n");
  expect(stderr).toContain(`${place.venv}/bin/python -I -u -m pip install`);
  expect(place.pipList()).toEqual([]);
});

test("--read-only installs nothing", async () => {
  const { code, stderr } = await place.run("--read-only integration install slack -y");
  expect(code).toBe(73);
  expect(stderr).toContain("Nothing was changed: this is read-only.");
  expect(place.pipList()).toEqual([]);
});

test("a name that is no integration installs nothing, not even the others", async () => {
  const { code, stderr } = await place.run("integration install slak pillow -y");
  expect(code).toBe(3);
  expect(stderr).toContain("Did you mean slack?");
  expect(place.pipList()).toEqual([]);
});

test("a stack's integrations are installed at once", async () => {
  await place.run("alerter register chat -f slack --default_slack_channel_id=C1 --slack_token=x");
  await place.run("stack register prod -o default -a default --alerter chat");
  const { code, stderr } = await place.run("stack install prod -y");
  expect(stderr).toContain("Installed slack");
  expect(code).toBe(0);
  expect(place.pipList()).toEqual(["slack-sdk==3.30.0"]);
});

test("a bundle holds all that is needed, and installs without a network", async () => {
  const { code, stderr } = await place.run("integration bundle github --dir wheels");
  expect(stderr).toContain(`Downloaded github to ${place.path}/wheels`);
  expect(code).toBe(0);
  const wheels = join(place.path, "wheels");
  expect(readdirSync(wheels).toSorted()).toEqual([
    "pygithub-2.1.0-py3-none-any.whl",
    "tiny_needed-1.5-py3-none-any.whl",
  ]);
  rmSync(place.packages, { recursive: true });
  const there = { PIP_FIND_LINKS: wheels, PIP_NO_INDEX: "1" };
  expect(await place.run("integration install github -y", there)).toMatchObject({ code: 0 });
  expect(place.pipList()).toContain("PyGithub==2.1.0");
});

test("a bundle whose folder cannot be made is refused before pip is started", async () => {
  writeFileSync(join(place.path, "taken"), "");
  const { code, stderr } = await place.run("integration bundle slack --dir taken/wheels");
  expect([code, stderr]).toEqual([73, expect.stringContaining("taken/wheels cannot be made or written")]);
});

test("variables that lead elsewhere, or past a protection, do not", async () => {
  const elsewhere = join(place.path, "elsewhere");
  const { code } = await place.run("integration install slack -y", {
    ...place.offline,
    PIP_TARGET: elsewhere,
    PIP_USER: "1",
  });
  expect(code).toBe(0);
  expect(existsSync(elsewhere)).toBe(false);
  expect(place.pipList()).toEqual(["slack-sdk==3.30.0"]);
});

test("a pip.py of the working folder is not run", async () => {
  await Bun.write(join(place.path, "pip.py"), "open('was-run', 'w')\n");
  expect(await place.run("integration install slack -y")).toMatchObject({ code: 0 });
  expect(existsSync(join(place.path, "was-run"))).toBe(false);
});

test("packages that no longer get what they need are told", async () => {
  writeWheel(place.packages, { name: "old-thing", version: "1.0", requires: ["slack-sdk<3"] });
  writeWheel(place.packages, { name: "slack-sdk", version: "2.0" });
  const python = join(place.venv, "bin/python");
  Bun.spawnSync([python, "-m", "pip", "install", "--no-index", "-f", place.packages, "old-thing"]);
  const { code, stderr } = await place.run("integration install slack -y");
  expect(code).toBe(0);
  expect(stderr).toContain("warning: old-thing 1.0 requires slack-sdk<3, but you have slack-sdk 3.30.0");
});
