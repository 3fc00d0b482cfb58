import { afterAll, beforeAll, describe, expect, test } from "bun:test";
import { start } from "../drivers/app.ts";
import { Home } from "../drivers/home.ts";

const home = new Home();
beforeAll(async () => {
  await home.do("stack", "register", "prod", "-o", "default", "-a", "default");
});
afterAll(() => home[Symbol.dispose]());

describe("a message", () => {
  test("goes by itself; then nothing is written any more [E35]", async () => {
    await using app = await start({ home: home.path });
    await app.stacks.select("prod");
    await app.expectShown(/prod +local +2 parts +✓/);
    const before = app.text();
    app.press("list.copyName");
    await app.expectShown("Copied 4 characters.");
    const shownAt = performance.now();
    await app.pty.waitForGone("Copied 4 characters.", 12_000);
    expect(performance.now() - shownAt).toBeGreaterThan(2500);
    expect(app.text()).toBe(before);
    await app.pty.quiet(200, 3000);
    const { bytes } = app.pty;
    await app.pty.next(1000);
    expect(app.pty.bytes).toBe(bytes);
    await app.quit();
  }, 40_000);

  test("makes room for the answer to the next key at once [E35]", async () => {
    await using app = await start({ home: home.path });
    await app.stacks.select("prod");
    app.press("list.copyName");
    await app.expectShown("Copied 4 characters.");
    app.press("app.back");
    await app.expectShown("This is the first screen");
    await app.expectGone("Copied 4 characters.");
    app.press("list.first");
    await app.expectGone("This is the first screen");
    await app.quit();
  }, 40_000);
});
