import { afterAll, beforeAll, describe, expect, test } from "bun:test";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { App } from "../drivers/app.ts";
import { Home } from "../drivers/home.ts";
import { launch, productArgv } from "../harness/app.ts";
import { hostile, insertStacks } from "./rows.ts";

const home = new Home();
beforeAll(async () => {
  await home.do("stack", "register", "prod", "-o", "default", "-a", "default");
  await insertStacks(home, [hostile.name]);
});
afterAll(() => home[Symbol.dispose]());

/** Wide enough for the name that is made of what a terminal would act on. */
const size = { columns: 160, rows: 40 };

/** The program in a window that has a title already. */
async function start(env: Readonly<Record<string, string>> = {}): Promise<App> {
  const script = `printf '\\033]2;my shell\\007'; exec ${productArgv().join(" ")}`;
  const app = new App(launch({ home: home.path, argv: ["sh", "-c", script], env, size }));
  await app.stacks.expectOpen();
  return app;
}

function expectTitle({ pty }: App, title: string): Promise<void> {
  return pty.waitUntil(() => pty.title === title, `expected the title ${title}, not ${pty.title}`);
}

describe("the window's title", () => {
  test("names the screen, and is as it was at the end [E43]", async () => {
    await using app = await start();
    await expectTitle(app, "mlstack: stacks");
    await app.stacks.open("prod");
    await expectTitle(app, "mlstack: prod");
    await app.back();
    await expectTitle(app, "mlstack: stacks");
    await app.quit();
    expect(app.pty.title).toBe("my shell");
  });

  test("shows what a terminal would act on [E43]", async () => {
    await using app = await start();
    await app.stacks.open(hostile.shown);
    await expectTitle(app, `mlstack: ${hostile.shown}`);
    await app.quit();
    expect(app.pty.title).toBe("my shell");
  });

  test("is put back after a signal and after a crash [E43]", async () => {
    {
      await using app = await start();
      app.pty.signal("SIGTERM");
      await app.expectLeft(143);
      expect(app.pty.title).toBe("my shell");
    }
    await using app = await start({ BUN_OPTIONS: `--preload=${join(import.meta.dir, "fixtures/fault.ts")}` });
    await app.stacks.open("prod");
    await expectTitle(app, "mlstack: prod");
    app.pty.signal("SIGUSR2");
    await app.expectLeft(70);
    expect(app.pty.title).toBe("my shell");
  });

  test("is the shell's while the program is stopped [E43 E44]", async () => {
    await using app = new App(launch({ home: home.path, argv: ["bash", "--norc", "-i"], env: { PS1: "prompt> " } }));
    await app.pty.waitFor("prompt>");
    app.pty.type(`printf '\\033]2;my shell\\007'; ${productArgv().join(" ")}\n`);
    await app.stacks.open("prod");
    await expectTitle(app, "mlstack: prod");
    app.press("app.suspend");
    await app.pty.waitFor("Stopped");
    expect(app.pty.title).toBe("my shell");
    app.pty.type("fg\n");
    await app.expectAt("stacks", "prod");
    await expectTitle(app, "mlstack: prod");
    app.press("app.quit");
    await expectTitle(app, "my shell");
    app.pty.type("exit\n");
    await app.expectLeft(0);
  });

  test("is put back once when the program ends while an editor has the terminal: others keep titles there, too [E43]", async () => {
    const script = join(home.path, "edit.sh");
    writeFileSync(script, "printf 'this is the editor'; read line\n");
    // A program around this one has kept a title of its own, as tmux and editors do.
    const around = "printf '\\033]2;outer\\007\\033[22;2t\\033]2;my shell\\007'";
    const argv = ["sh", "-c", `${around}; exec ${productArgv().join(" ")}`];
    await using app = new App(launch({ home: home.path, argv, env: { VISUAL: `sh '${script}'` } }));
    await app.stacks.expectOpen();
    await app.flavors.open("orchestrator");
    await app.flavors.select("kubernetes");
    app.press("flavor.use");
    await app.expectShown("› new kubernetes");
    await app.form.goTo("pod_settings");
    app.press("form.editor");
    await app.expectShown("this is the editor");
    expect(app.pty.title).toBe("my shell");
    app.pty.signal("SIGTERM");
    await app.expectLeft(143);
    expect(app.pty.title).toBe("my shell");
  });

  test("and the mouse are those of an editor while it has the terminal [E43 E40]", async () => {
    const script = join(home.path, "edit.sh");
    writeFileSync(script, "printf 'this is the editor'; read line\n");
    await using app = await start({ VISUAL: `sh '${script}'` });
    app.press("go.flavors");
    await app.expectAt("stacks", "flavors: orchestrator");
    await app.doubleClick("kubernetes ");
    await app.expectShown("› new kubernetes");
    await app.form.goTo("pod_settings");
    const title = app.pty.title;
    app.press("form.editor");
    await app.expectShown("this is the editor");
    expect(app.pty.title).toBe("my shell");
    expect(app.pty.restored()).toEqual({ ok: true, left: [] });
    app.pty.press("enter");
    await app.expectShown("› new kubernetes");
    await expectTitle(app, title);
    await app.click("component name");
    await app.expectCursor("component name");
    await app.quit();
  });
});
