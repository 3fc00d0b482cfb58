import { afterAll, beforeAll, describe, expect, test } from "bun:test";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { App, start } from "../drivers/app.ts";
import { Home } from "../drivers/home.ts";
import { command, launch, productArgv } from "../harness/app.ts";
import { statusOfSignal } from "../harness/pty.ts";

const home = new Home();
const fault = join(import.meta.dir, "fixtures/fault.ts");

beforeAll(async () => {
  await home.do("stack", "register", "prod", "-o", "default", "-a", "default");
});
afterAll(() => home[Symbol.dispose]());

/** The program with a stack open in the composer. */
async function composing(options: Partial<Parameters<typeof start>[0]> = {}): Promise<App> {
  const app = await start({ home: home.path, ...options });
  await app.stacks.open("prod");
  await app.expectAt("stacks", "prod");
  return app;
}

describe("the terminal is given back", () => {
  test("after a bug, which is named in one harmless sentence; status 70", async () => {
    await using app = await composing({ env: { BUN_OPTIONS: `--preload=${fault}` } });
    app.pty.signal("SIGUSR2");
    await app.expectLeft(70);
    expect(app.text()).toContain("mlstack stopped because of a bug: a bug in ^[[31mred");
  });

  for (const [signal, status] of [
    ["SIGTERM", 143],
    ["SIGHUP", 129],
    ["SIGINT", 130],
    ["SIGUSR1", statusOfSignal("SIGUSR1")],
    ["SIGUSR2", statusOfSignal("SIGUSR2")],
    ["SIGALRM", 142],
    ["SIGXCPU", 152],
    ["SIGVTALRM", 154],
    ["SIGIO", statusOfSignal("SIGIO")],
    ["SIGPROF", 155],
    ["SIGABRT", 134],
  ] as const) {
    test(`after ${signal}; status ${status}`, async () => {
      await using app = await composing();
      app.pty.signal(signal);
      await app.expectLeft(status);
    });
  }

  test("after ctrl+c, even while text is typed", async () => {
    await using app = await composing();
    app.press("composer.rename");
    await app.expectShown("Name of the stack");
    app.press("app.interrupt");
    await app.expectLeft(0);
  });

  test("to the shell on ctrl+z, and taken again by fg with everything as it was [E44]", async () => {
    await using app = new App(
      launch({
        home: home.path,
        argv: ["bash", "--norc", "-i"],
        env: { PS1: "prompt> " },
        size: { columns: 100, rows: 24 },
      }),
    );
    const { pty } = app;
    await pty.waitFor("prompt>");
    pty.type(`${productArgv().join(" ")}\n`);
    await app.stacks.open("prod");
    await app.expectAt("stacks", "prod");
    await app.composer.slot("artifact store").open();
    await app.expectShown("needs path");
    // What is read about components and flavors arrives bit by bit on a busy machine.
    await pty.quiet(300, 5000);
    const before = app.text();
    app.press("app.suspend");
    await pty.waitFor("Stopped");
    expect(pty.alternate).toBe(false);
    pty.type("clear; echo the $((6 * 7))nd\n");
    await pty.waitFor("the 42nd");
    pty.type("fg\n");
    await app.expectAt("stacks", "prod");
    await pty.waitUntil(() => app.text() === before, "expected the screen as it was");
    app.press("app.quit");
    await pty.waitFor("the 42nd");
    pty.type("exit\n");
    await app.expectLeft(0);
  });

  for (const how of ["ctrl+z", "kill -TSTP", "kill -STOP"] as const) {
    test(`after ${how} and a resize meanwhile, all fits the new size at once [E44]`, async () => {
      await using app = new App(
        launch({
          home: home.path,
          argv: ["bash", "--norc", "-i"],
          env: { PS1: "prompt> " },
          size: { columns: 120, rows: 40 },
        }),
      );
      const { pty } = app;
      await pty.waitFor("prompt>");
      pty.type(`${productArgv().join(" ")}\n`);
      await app.stacks.select("prod");
      await pty.quiet(300, 5000);
      if (how === "ctrl+z") app.press("app.suspend");
      else process.kill(childOf(pty.pid), how === "kill -TSTP" ? "SIGTSTP" : "SIGSTOP");
      await pty.waitFor("Stopped");
      if (how !== "kill -STOP") expect(pty.alternate).toBe(false);
      pty.resize({ columns: 90, rows: 20 });
      pty.type("fg\n");
      await pty.waitUntil(
        (rows) =>
          rows[19]?.endsWith("? help") === true &&
          isFrame(rows[1] ?? "", "┌", "┐", 90) &&
          rows.some((row) => isFrame(row, "└", "┘", 90)),
        "expected the stacks on 90x20",
      );
      const before = app.text();
      // Once more, with nothing in between.
      app.press("app.suspend");
      await pty.waitUntil((rows) => !pty.alternate && rows.join("\n").includes("Stopped"), "expected the shell");
      pty.type("fg\n");
      await pty.waitUntil(() => app.text() === before, "expected the screen as it was");
      app.press("app.quit");
      await pty.waitFor(/prompt>\s*$/);
      pty.type("exit\n");
      await app.expectLeft(0);
    });
  }
});

describe("a database that is none", () => {
  test("is refused with a sentence before any screen; status 65, the file untouched", async () => {
    using broken = new Home();
    const { database } = await broken.json("status");
    const path = String(database);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, "no database at all ".repeat(500));
    await using app = new App(launch({ home: broken.path }));
    expect(await app.pty.exit()).toBe(65);
    expect(app.text()).toContain("error: ");
    expect(app.pty.restored()).toEqual({ ok: true, left: [] });
    expect(readFileSync(path, "utf8")).toBe("no database at all ".repeat(500));
  });
});

describe("without a terminal", () => {
  test("the screens are not opened: why, what to do, and status 2", async () => {
    const { code, stdout, stderr } = await command({ home: home.path });
    expect(code).toBe(2);
    expect(stdout).toBe("");
    expect(stderr).toMatch(/^error: The screens need a terminal, .*\n {2}mlstack --help lists the commands\.\n$/);
    expect(stderr).not.toMatch(/\u001b/);
  });
});

describe("a live resize", () => {
  const sizes = [
    { columns: 60, rows: 16, panes: { stacks: 1, composer: 1, form: 1 } },
    { columns: 79, rows: 24, panes: { stacks: 1, composer: 1, form: 1 } },
    { columns: 80, rows: 24, panes: { stacks: 2, composer: 2, form: 2 } },
    { columns: 120, rows: 40, panes: { stacks: 2, composer: 3, form: 2 } },
    { columns: 200, rows: 60, panes: { stacks: 2, composer: 3, form: 2 } },
  ] as const;
  const tooSmall = [
    { columns: 59, rows: 16 },
    { columns: 60, rows: 15 },
    { columns: 20, rows: 4 },
    { columns: 2, rows: 1 },
  ];

  /** Opens each screen. */
  const screens = {
    stacks: () => start({ home: home.path }),
    composer: () => composing(),
    form: async () => {
      const app = await composing();
      await app.composer.slot("artifact store").openForm("s3");
      return app;
    },
  } as const;

  for (const name of ["stacks", "composer", "form"] as const) {
    test(`fits ${name} into every layout, there and back`, async () => {
      await using app = await screens[name]();
      const { pty } = app;
      const [header = ""] = pty.screen();
      const crumbs = header.replace(/ {2}.*$/, "");
      for (const { columns, rows, panes } of [...sizes, ...sizes.toReversed()]) {
        pty.resize({ columns, rows });
        await pty.waitUntil(
          (screen) =>
            screen[0]?.startsWith(crumbs) === true &&
            screen[rows - 1]?.endsWith("? help") === true &&
            isFrame(screen[1] ?? "", "┌", "┐", columns) &&
            screen.some((row) => isFrame(row, "└", "┘", columns)) &&
            frames(screen[1] ?? "") === panes[name],
          `expected ${name} in ${panes[name]} panes on ${columns}x${rows}`,
        );
      }
    });
  }

  test("below 60x16 says so, and heals", async () => {
    await using app = await start({ home: home.path, size: { columns: 80, rows: 24 } });
    const { pty } = app;
    await app.stacks.select("prod");
    const before = app.text();
    for (const size of tooSmall) {
      pty.resize(size);
      await app.expectGone("stacks");
      if (size.columns > 30) await app.expectShown(`This terminal is ${size.columns}x${size.rows}`, "60x16");
      pty.resize({ columns: 80, rows: 24 });
      await pty.waitUntil(() => app.text() === before, "expected the screen as it was");
    }
  });

  test("below 60x16 takes no keys but those that leave", async () => {
    await using app = await start({ home: home.path });
    await app.stacks.select("prod");
    app.pty.resize({ columns: 59, rows: 16 });
    await app.expectShown("This terminal is 59x16");
    app.press("stack.delete", "stack.new", "app.help", "app.quit");
    await app.expectLeft(0);
    expect(await home.json("stack", "list")).toMatchObject({ total: 2 });
  });
});

/** The one program that a shell has started. */
function childOf(pid: number): number {
  return Number(readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8"));
}

/** How many panes begin in a row. */
function frames(row: string): number {
  return row.split("┌").length - 1;
}

/** Tells whether a row is the upper or lower frame of panes that fill the terminal. */
function isFrame(row: string, left: string, right: string, columns: number): boolean {
  return row.length === columns && row.startsWith(left) && row.endsWith(right);
}
