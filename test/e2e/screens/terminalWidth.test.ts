import { afterAll, beforeAll, describe, expect, test } from "bun:test";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { App, start } from "../drivers/app.ts";
import { Home } from "../drivers/home.ts";
import { launch } from "../harness/app.ts";

const home = new Home();
beforeAll(async () => {
  for (const name of ["prod", "生産"]) await home.do("stack", "register", name, "-o", "default", "-a", "default");
});
afterAll(() => home[Symbol.dispose]());

const size = { columns: 80, rows: 24 };

describe("where lines of frames take two cells", () => {
  test("frames and marks are of ASCII, and whole", async () => {
    await using app = new App(launch({ home: home.path, size, ambiguousIsWide: true }));
    await app.pty.waitUntil(
      (rows) => /^\+ stacks .*\+$/.test(rows[1] ?? "") && rows[23]?.endsWith("? help") === true,
      "expected frames of ASCII",
    );
    expect(app.pty.screen()[1]).toHaveLength(80);
    // What is of East Asia stays as it is.
    expect(app.text().replace("生産", "")).toMatch(/^[\x20-\x7e\n]*$/);
    await app.expectShown("生産");
    app.press("list.last");
    await app.expectCursor("prod");
    app.press("stack.open");
    await app.expectShown("> prod", "+ slots -");
    await app.quit();
  });

  test("a person who wants lines gets them, and nothing is asked", async () => {
    using other = new Home();
    const folder = join(other.path, "mlstack", "config");
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, "preferences.yaml"), "ascii: false\n");
    await using app = new App(launch({ home: other.path, size, ambiguousIsWide: true }));
    await app.expectShown("│", "? help");
    const bytes = Buffer.concat(app.pty.chunks.map(({ data }) => data)).toString("latin1");
    expect(bytes).not.toContain("\u001b[6n");
    app.press("app.quit");
    await app.expectLeft(0);
  });

  test("other terminals show lines", async () => {
    await using app = await start({ home: home.path, size });
    await app.pty.quiet(300, 5000);
    expect(app.pty.screen()[1]).toMatch(/^┌ stacks .*┐$/);
    await app.quit();
  });
});
