import { afterAll, beforeAll, describe, expect, test } from "bun:test";
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { App, start } from "../drivers/app.ts";
import { Home } from "../drivers/home.ts";
import { launch, productArgv } from "../harness/app.ts";
import { hostile, insertStacks } from "./rows.ts";

const home = new Home();
const tools = join(home.path, "tools");
const received = join(home.path, "received");
/** A path as long as no terminal copies. */
const endless = `s3://ml/${"x".repeat(80_000)}`;

beforeAll(async () => {
  await home.do("stack", "register", "prod", "-o", "default", "-a", "default");
  const file = join(home.path, "endless");
  writeFileSync(file, endless);
  await home.do("artifact-store", "register", "endless", "-f", "s3", `--path=@${file}`);
  await insertStacks(home, [hostile.name]);
  mkdirSync(tools);
  writeFileSync(join(tools, "xclip"), `#!/bin/sh\ncat >'${received}'\n`);
  chmodSync(join(tools, "xclip"), 0o755);
});
afterAll(() => home[Symbol.dispose]());

/** Waits until the last text on the clipboard of the terminal is this one. */
function expectCopied({ pty }: App, text: string): Promise<void> {
  return pty.waitUntil(() => pty.copied.at(-1) === text, `expected ${JSON.stringify(text.slice(0, 40))} to be copied`);
}

/** Copies the name of a stack. */
async function copyName(app: App, name: string): Promise<void> {
  await app.stacks.select(name);
  app.press("list.copyName");
}

/** The form of the component with the endless path, on that field. */
async function copyEndless(app: App): Promise<void> {
  await app.components.edit("artifact store", "endless");
  await app.form.goTo("path");
  app.press("form.copy");
}

const desktop = { PATH: `${tools}:/usr/bin:/bin`, DISPLAY: ":0" };

describe("copying", () => {
  test("reaches the clipboard of the terminal, also over SSH [E38]", async () => {
    await using app = await start({ home: home.path, env: { ...desktop, SSH_CONNECTION: "10.0.0.1 1 10.0.0.2 22" } });
    await copyName(app, "prod");
    await expectCopied(app, "prod");
    await app.expectShown("Copied 4 characters.");
    expect(await Bun.file(received).exists()).toBe(false);
    await app.quit();
  });

  test("takes a text as it is, and shows nothing of what a terminal would act on [E38]", async () => {
    await using app = await start({ home: home.path, size: { columns: 160, rows: 40 } });
    await copyName(app, hostile.shown);
    await expectCopied(app, hostile.name);
    app.expectHarmless();
    await app.quit();
  });

  test("goes by the desktop's own program where the terminal has no clipboard [E38]", async () => {
    await using app = new App(launch({ home: home.path, env: { ...desktop, TERM: "linux" } }));
    await app.expectShown("* default");
    app.press("list.first", "list.copyName");
    await app.expectShown("Copied 7 characters.");
    expect(readFileSync(received, "utf8")).toBe("default");
    expect(app.pty.copied).toEqual([]);
    await app.quit();
  });

  test("of more than terminals take says so and sends nothing; the desktop's program takes it [E38]", async () => {
    {
      await using app = await start({ home: home.path });
      await copyEndless(app);
      await app.expectShown("Not copied. The text is longer than the 74,994 bytes");
      expect(app.pty.copied).toEqual([]);
      await app.quit();
    }
    await using app = await start({ home: home.path, env: desktop });
    await copyEndless(app);
    await app.expectShown("Copied 80,008 characters.");
    expect(readFileSync(received, "utf8")).toBe(endless);
    await app.quit();
  });

  const inTmux = test.skipIf(Bun.which("tmux") === null);
  const ways = [
    { by: "tmux itself, which keeps it in its buffer too", passes: "off", path: desktop.PATH },
    { by: "a sequence that passes through tmux", passes: "on", path: "/nowhere" },
  ];
  for (const { by, passes, path } of ways) {
    inTmux(`reaches the terminal around tmux by ${by} [E38]`, async () => {
      const folder = join(home.path, `tmux ${passes}`);
      mkdirSync(folder);
      const settings = join(folder, "settings");
      writeFileSync(settings, `set -g allow-passthrough ${passes}\nset -s set-clipboard off\n`);
      const tmux = ["tmux", "-S", join(folder, "socket"), "-f", settings];
      const argv = [...tmux, "new-session", "env", `PATH=${path}`, ...productArgv()];
      // A server of tmux outlives the terminal of a test that failed.
      using _server = { [Symbol.dispose]: () => void Bun.spawnSync([...tmux, "kill-server"]) };
      await using app = new App(launch({ home: home.path, argv, size: { columns: 100, rows: 30 } }));
      await app.stacks.expectOpen();
      await copyName(app, "prod");
      await expectCopied(app, "prod");
      await app.expectShown("Copied 4 characters.");
      const { stdout } = Bun.spawnSync([...tmux, "show-buffer"]);
      expect(stdout.toString()).toBe(passes === "on" ? "" : "prod");
      app.press("app.quit");
      expect(await app.pty.exit()).toBe(0);
    });
  }
});
