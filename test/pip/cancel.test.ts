import { afterEach, beforeAll, beforeEach, describe, expect, test } from "bun:test";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { Index } from "./index.ts";
import { writeSource, writeWheel } from "./packages.ts";
import { Place } from "./place.ts";

let place: Place;

beforeAll(Place.prepare);
beforeEach(() => {
  place = new Place();
});
afterEach(() => place[Symbol.dispose]());

/** A build that starts another program and does not listen to Ctrl+C, as compilers behind build tools do. */
const stubborn = `
import signal, subprocess, sys, os
def build_wheel(directory, settings=None, metadata=None):
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    print("building now", flush=True)
    subprocess.run(["sh", "-c", "trap '' INT; sleep 300 # " + os.environ["STARTED"]])
`;

async function gone(): Promise<readonly string[]> {
  for (let i = 0; i < 50 && place.orphans().length > 0; i++) await Bun.sleep(50);
  return place.orphans();
}

describe.each(["", " --uv"])("Ctrl+C with install%s leaves no program behind", (tool) => {
  test("while the index is asked", async () => {
    using index = new Index(place.packages);
    writeWheel(place.packages, { name: "slack-sdk", version: "3.30.0" });
    index.slow.add("slack-sdk");
    const live = place.start(`integration install slack -y${tool}`, index.variables);
    await index.isAsked("slack-sdk");
    live.signal();
    expect(await live.ended).toMatchObject({ code: 130 });
    expect(await gone()).toEqual([]);
  });

  test("while a wheel is downloaded", async () => {
    using index = new Index(place.packages);
    const file = writeWheel(place.packages, { name: "slack-sdk", version: "3.30.0", modules: 2000 });
    index.slow.add(file);
    const live = place.start(`integration install slack -y${tool}`, index.variables);
    await index.isAsked(file);
    await Bun.sleep(300);
    live.signal();
    const { code, stderr } = await live.ended;
    expect(code).toBe(130);
    expect(stderr).toContain("error: Cancelled");
    expect(stderr).toContain("Now slack is missing.");
    expect(await gone()).toEqual([]);
    expect(place.pipList()).toEqual([]);
    expect(existsSync(join(place.venv, ".mlstack-lock"))).toBe(false);
  });

  test("while a package is built by programs that do not listen", async () => {
    writeSource(place.packages, { name: "neptune", version: "1.0" }, stubborn);
    const started = join(place.path, "started");
    const live = place.start(`integration install neptune -y${tool}`, { ...place.offline, STARTED: started });
    while (!place.orphans().some((line) => line.includes("sleep 300"))) await Bun.sleep(20);
    live.signal();
    expect(await live.ended).toMatchObject({ code: 130 });
    expect(await gone()).toEqual([]);
  }, 60_000);
});

test("while packages are copied, the states tell what is there afterwards", async () => {
  writeWheel(place.packages, { name: "slack-sdk", version: "3.30.0", modules: 4000 });
  const live = place.start("integration install slack -y");
  await live.says("Installing collected packages");
  live.signal();
  const { code } = await live.ended;
  expect(await gone()).toEqual([]);
  // It may have been quick enough.
  const isThere = code === 0;
  expect(code === 0 || code === 130).toBe(true);
  expect((await place.states()).slack).toBe(isThere ? "installed" : "missing");
});

test("a program that is asked to end ends pip first", async () => {
  using index = new Index(place.packages);
  writeWheel(place.packages, { name: "slack-sdk", version: "3.30.0" });
  index.slow.add("slack-sdk");
  const live = place.start("integration install slack -y", index.variables);
  await index.isAsked("slack-sdk");
  live.signal("SIGTERM");
  expect((await live.ended).code).toBe(143);
  expect(await gone()).toEqual([]);
});
