import { afterAll, describe, expect, test } from "bun:test";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { App } from "../drivers/app.ts";
import { Home } from "../drivers/home.ts";
import { launch } from "../harness/app.ts";

const home = new Home();
afterAll(() => home[Symbol.dispose]());

const fixture = join(import.meta.dir, "fixtures/tasks.ts");
const tidied = join(home.path, "tidied");
/** One of the pictures of the spinner. */
const spinner = /[⠋⠙⠹⠸⠼⠴⠦⠧⠇⠏] /u;

/** The program with keys that begin slow work; see the fixture. */
async function start(workMs = 0): Promise<App> {
  const app = new App(
    launch({ home: home.path, argv: [process.execPath, fixture], env: { WORK_MS: String(workMs), TIDIED: tidied } }),
  );
  await app.pty.waitFor(/^ mlstack › stacks/m, 20_000);
  await app.expectShown("default  local");
  return app;
}

/** Nothing more is written. */
async function expectRest({ pty }: App): Promise<void> {
  await pty.quiet(300, 5000);
  const { bytes } = pty;
  await pty.next(700);
  expect(pty.bytes).toBe(bytes);
}

describe("work in the background", () => {
  test("is counted in the header, shown as it goes, and told when it is done; then nothing is written any more [E36 E35]", async () => {
    await using app = await start();
    app.press("go.stacks");
    await app.expectShown(/● default +1 task$/m, /Copying, \d+ of 20/);
    // The keys are free meanwhile.
    app.press("app.help");
    await app.expectShown("filter by name or key", /Copying, 1\d of 20/);
    app.press("overlay.close");
    await app.expectShown(/^ ✓ Copying: done\./m);
    await app.expectGone("1 task");
    await app.pty.waitForGone("Copying: done.", 10_000);
    await expectRest(app);
    await app.quit();
  }, 40_000);

  test("is cancelled by a key; of several the person chooses [E36]", async () => {
    await using app = await start();
    app.press("go.flavors");
    await app.expectShown(/Installing, \d+ of 1000/);
    app.press("task.cancel");
    await app.expectShown(/^ · Installing: cancelled\./m);
    await app.expectGone("1 task");
    app.press("go.flavors", "go.flavors");
    await app.expectShown("2 tasks", "(and 1 more)");
    app.press("task.cancel");
    await app.expectShown("Cancel which task?");
    app.press("overlay.accept");
    await app.expectShown(/● default +1 task$/m);
    await app.quit();
  }, 40_000);

  test("is cancelled where it is listed, which says how it ended [E36]", async () => {
    await using app = await start();
    app.press("go.flavors", "go.activity");
    await app.expectShown(/Installing, \d+ of 1000/, "x cancel");
    app.press("log.cancel");
    await app.expectShown("Installing: cancelled.");
    await app.expectGone("x cancel", "1 task");
    await app.quit();
  }, 40_000);

  test("that fails says why, and stays in the header [E36]", async () => {
    await using app = await start();
    app.press("go.components");
    await app.expectShown(/^ ✗ There is no room left\. Make some\./m, "1 task failed");
    app.press("list.down");
    await app.expectGone("no room left");
    await app.expectShown("1 task failed");
    app.press("go.activity");
    await app.expectShown("There is no room left.");
    await app.expectGone("1 task failed");
    await app.quit();
  }, 40_000);

  test("is told to stop when the program is left, and has a moment to leave things in order [E36]", async () => {
    await using app = await start();
    app.press("details.up", "go.flavors");
    await app.expectShown("2 tasks");
    await app.quit();
    expect(readFileSync(tidied, "utf8")).toBe("tidied");
  }, 40_000);

  test("that does not listen keeps nobody from leaving", async () => {
    await using app = await start();
    app.press("pane.zoom");
    await app.expectShown("1 task");
    app.press("app.quit");
    await app.pty.waitUntil(() => !app.pty.alternate, "expected the shell at once", 1500);
    await app.expectLeft(0);
  }, 40_000);
});

describe("the spinner", () => {
  test("is not there for what takes a moment [E37]", async () => {
    await using app = await start(60);
    for (let i = 0; i < 5; i++) app.press("details.down");
    app.press("app.help");
    await app.expectShown("filter by name or key");
    expect(written(app)).not.toMatch(spinner);
    app.press("overlay.close");
    await app.expectGone("filter by name or key");
    // In the background, too.
    app.press("list.sort");
    await app.expectShown("Glancing: done.");
    expect(written(app)).not.toMatch(spinner);
    await app.quit();
  }, 40_000);

  test("turns while a command works longer, stops with it, and ctrl+c never waits for it [E37]", async () => {
    await using app = await start(1500);
    app.press("details.down");
    await app.expectShown("working…");
    const [first] = spinner.exec(app.text()) ?? [];
    await app.pty.waitUntil((rows) => spinner.exec(rows.join("\n"))?.[0] !== first, "expected the spinner to turn");
    await app.expectGone("working…");
    await expectRest(app);
    app.press("details.down");
    await app.expectShown("working…");
    app.press("app.interrupt");
    await app.expectLeft(0);
  }, 40_000);
});

/** All that was written so far. */
function written({ pty }: App): string {
  return Buffer.concat(pty.chunks.map(({ data }) => data)).toString("utf8");
}
