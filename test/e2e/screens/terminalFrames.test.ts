import { afterAll, beforeAll, describe, expect, test } from "bun:test";
import { type App, start } from "../drivers/app.ts";
import { Home } from "../drivers/home.ts";
import { insertStacks } from "./rows.ts";

const home = new Home();
beforeAll(async () => {
  await home.do("stack", "register", "prod", "-o", "default", "-a", "default");
  await insertStacks(
    home,
    Array.from({ length: 60 }, (_, i) => `stack-${i}`),
  );
});
afterAll(() => home[Symbol.dispose]());

/** What was written since a number of bytes. */
function writtenAfter({ pty }: App, bytes: number): string {
  return Buffer.concat(pty.chunks.map(({ data }) => data))
    .subarray(bytes)
    .toString("utf8");
}

describe("a frame", () => {
  test("is one synchronised update, and clears neither the screen nor what was above it", async () => {
    await using app = await start({ home: home.path });
    await app.pty.quiet(300, 5000);
    const { bytes } = app.pty;
    app.press("list.down");
    await app.expectShown("2 of 62");
    app.press("list.pageDown");
    await app.expectShown("36 of 62");
    app.press("app.help");
    await app.expectShown("filter by name or key");
    app.press("overlay.close");
    await app.expectGone("filter by name or key");
    app.press("list.last");
    await app.expectShown("62 of 62");
    await app.pty.quiet(200, 3000);
    const written = writtenAfter(app, bytes);
    expect(written).not.toMatch(/\u001b\[[23]J/);
    // Besides the updates nothing but where the cursor is and whether it shows.
    const between = written.replaceAll(/\u001b\[\?2026h[\s\S]*?\u001b\[\?2026l/g, "");
    expect(between.replaceAll(/\u001b\[(?:\?25[hl]|[\d;]*[A-HG])/g, "")).toBe("");
    expect(written.match(/\u001b\[\?2026h/g)?.length ?? 0).toBeGreaterThanOrEqual(5);
    await app.quit();
  });

  test("never scrolls the terminal: what the shell showed is there again at the end", async () => {
    await using app = await start({ home: home.path, size: { columns: 80, rows: 24 } });
    for (let i = 0; i < 40; i++) app.press("list.down");
    await app.expectShown("41 of 62");
    expect(app.pty.screen()[0]).toStartWith(" mlstack › stacks");
    expect(app.pty.screen()[23]).toEndWith("? help");
    await app.quit();
    expect(app.text().trim()).toBe("");
  });
});
