import { afterAll, describe, expect, test } from "bun:test";
import { join } from "node:path";
import { Folder, launch } from "../../e2e/harness/app.ts";
import type { Pty } from "../../e2e/harness/pty.ts";

const folder = new Folder();
afterAll(() => folder.remove());

const root = join(import.meta.dir, "../../..");
const probe = join(import.meta.dir, "fixtures/probe.tsx");
const size = { columns: 80, rows: 20 };

/** Starting Deno without a warm cache takes a while on a busy machine. */
const startPatience = 20_000;

const runtimes = {
  bun: [process.execPath, probe],
  deno: [join(root, "node_modules/.bin/deno"), "run", "-A", probe],
} as const;

/** The probe program, started in a terminal where a shell has written before. */
async function start(argv: readonly string[]): Promise<Pty> {
  const script = `printf 'one\\ntwo\\nthree\\n'; exec ${argv.join(" ")}`;
  // Ink draws nothing live where it finds CI, unless told to.
  const pty = launch({ home: folder.path, argv: ["sh", "-c", script], size, cwd: root, env: { CI: "true" } });
  await pty.waitFor(/probe \d+x\d+/, startPatience);
  return pty;
}

for (const [runtime, argv] of Object.entries(runtimes)) {
  describe(`on ${runtime}`, () => {
    test("a screen starts at the top, tells every key, is silent at rest, and leaves no trace", async () => {
      await using pty = await start(argv);
      expect(pty.screen()[0]).toBe("probe 80x20 events 0");
      expect(pty.screen()[19]).toBe("last row");
      pty.type("jjj");
      await pty.waitFor("[j j j]");
      pty.type("xyz\r");
      await pty.waitFor("x y z enter]");
      pty.write("\x1b]11;rgb:1010/1010/1010\x1b\\");
      await pty.waitFor('reply "11;rgb:1010/1010/1010"]');
      pty.press("esc");
      await pty.waitFor("escape]");
      pty.paste("a\rb");
      await pty.waitFor('paste "a\\nb"]');
      await pty.quiet(100, 2_000);
      const { bytes } = pty;
      await pty.next(500);
      expect(pty.bytes).toBe(bytes);
      pty.press("q");
      expect(await pty.exit()).toBe(0);
      expect(pty.restored()).toEqual({ ok: true, left: [] });
      expect(pty.text().trimEnd()).toBe("one\ntwo\nthree");
    }, 30_000);

    test("a slow terminal gets all that was written before the program ends, also when a signal cuts a write in two", async () => {
      await using pty = await start(argv);
      pty.press("Q");
      // Meanwhile nobody reads, so that the program waits in the middle of its write.
      Bun.sleepSync(300);
      pty.signal("SIGWINCH");
      Bun.sleepSync(300);
      expect(await pty.exit()).toBe(0);
      expect(pty.restored()).toEqual({ ok: true, left: [] });
    }, 30_000);

    const crashes = [
      { key: "T", cause: "an error in a timer", message: "thrown in a timer" },
      { key: "R", cause: "a rejection with escapes in its message", message: "rejected ^[]52;c;eA==^G promise" },
      { key: "D", cause: "an error while drawing", message: "thrown while drawing" },
      { key: "X", cause: "an error after which the screen cannot be taken down", message: "thrown first" },
    ];
    for (const { key, cause, message } of crashes) {
      test(`${cause} gives the terminal back, says what happened, and exits 70`, async () => {
        await using pty = await start(argv);
        pty.press(key);
        expect(await pty.exit()).toBe(70);
        expect(pty.restored()).toEqual({ ok: true, left: [] });
        expect(pty.text()).toContain(
          `mlstack stopped because of a bug: ${message}\nDetails are in /somewhere/mlstack.log.`,
        );
      }, 30_000);
    }

    const statuses = { SIGTERM: 143, SIGHUP: 129, SIGINT: 130, SIGQUIT: 131 } as const;
    for (const [signal, status] of Object.entries(statuses)) {
      test(`${signal} gives the terminal back and exits ${status}`, async () => {
        await using pty = await start(argv);
        pty.signal(signal as keyof typeof statuses);
        expect(await pty.exit()).toBe(status);
        expect(pty.restored()).toEqual({ ok: true, left: [] });
      }, 30_000);
    }

    test("a resize draws the new size at once, never the old frame on it", async () => {
      await using pty = await start(argv);
      for (const [columns, rows] of [
        [60, 12],
        [100, 30],
        [100, 16],
        [70, 24],
      ] as const) {
        await pty.quiet(50, 1_000);
        const before = pty.chunks.length;
        pty.resize({ columns, rows });
        await pty.waitFor(`probe ${columns}x${rows}`);
        await pty.quiet(50, 1_000);
        expect(pty.chunks.length - before).toBe(1);
        expect(pty.screen()[0]).toStartWith(`probe ${columns}x${rows}`);
        expect(pty.screen().map((row) => row !== "")).toEqual(
          Array.from({ length: rows }, (_, row) => row < 2 || row === rows - 1),
        );
      }
    }, 30_000);

    test("a child gets the whole terminal, and the screen comes back after it", async () => {
      await using pty = await start(argv);
      pty.press("E");
      await pty.waitFor("child asks");
      expect(pty.alternate).toBe(false);
      pty.type("hello\n");
      await pty.waitFor("child got hello");
      pty.type("\n");
      await pty.waitFor("probe 80x20 events 1");
      pty.type("jk");
      await pty.waitFor("[E j k]");
    }, 30_000);

    test("Ctrl+Z goes to the shell, fg comes back, and a stop from outside heals", async () => {
      await using pty = launch({
        home: folder.path,
        argv: ["bash", "--norc", "-i"],
        size,
        cwd: root,
        env: { PS1: "$ ", CI: "true" },
      });
      pty.type(`${argv.join(" ")}\n`);
      await pty.waitFor("probe 80x20", startPatience);
      pty.press("a", "ctrl+z");
      await pty.waitFor("Stopped");
      expect(pty.alternate).toBe(false);
      pty.type("clear; echo sh''ell $((6 * 7))\n");
      await pty.waitFor("shell 42");
      pty.type("fg\n");
      await pty.waitFor("[a ctrl+z]");
      pty.type("b");
      await pty.waitFor("[a ctrl+z b]");
      pty.type("S");
      await pty.waitFor("Stopped");
      pty.type("clear; fg\n");
      await pty.waitFor("[a ctrl+z b S]");
      expect(pty.screen()[0]).toBe("probe 80x20 events 4");
      pty.type("q");
      await pty.waitFor("shell 42");
      pty.type("exit\n");
      await pty.exit();
      expect(pty.restored()).toEqual({ ok: true, left: [] });
    }, 30_000);

    test("Ctrl+Z where no shell could continue the program does nothing, also twice in one read", async () => {
      await using pty = await start(argv);
      pty.type("\x1a\x1a");
      await pty.waitFor("[ctrl+z ctrl+z]");
      pty.press("k");
      await pty.waitFor("[ctrl+z ctrl+z k]");
    }, 30_000);
  });
}
