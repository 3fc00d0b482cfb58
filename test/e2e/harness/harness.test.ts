import { afterAll, describe, expect, test } from "bun:test";
import { command, Folder, launch } from "./app.ts";
import { keyBytes } from "./keys.ts";
import type { Pty } from "./pty.ts";
import { leftBehind } from "./restored.ts";

const folder = new Folder();
afterAll(() => folder.remove());

/** A shell script in a PTY. */
function shell(script: string, size = { columns: 60, rows: 16 }): Pty {
  return launch({ home: folder.path, argv: ["sh", "-c", script], size });
}

describe("restored()", () => {
  test("names everything that a program leaves switched on", async () => {
    await using pty = shell("stty raw -echo; printf '\\033[?1049h\\033[?25l\\033[?2004h\\033[>1u\\033[31mready'");
    expect(await pty.exit()).toBe(0);
    expect(pty.restored()).toEqual({
      ok: false,
      left: ["cursor hidden", "alternate screen", "bracketed paste", "kitty keyboard", "colour", "line discipline"],
    });
  });

  test("is content with a program that puts all back", async () => {
    await using pty = shell(
      "s=$(stty -g); stty raw -echo; printf '\\033[?1049h\\033[?25l\\033[1;31mhello\\033[0m\\033[?25h\\033[?1049l'; stty $s",
    );
    expect(await pty.exit()).toBe(0);
    expect(pty.restored()).toEqual({ ok: true, left: [] });
  });

  test("counts nested kitty modes and takes a full reset for a restore", () => {
    const bytes = (text: string) => new TextEncoder().encode(text);
    expect(leftBehind(bytes("\x1b[>1u\x1b[>3u\x1b[<u"), 24)).toEqual(["kitty keyboard"]);
    expect(leftBehind(bytes("\x1b[>1u\x1b[?1000;1006h\x1b[2;10r\x1bc"), 24)).toEqual([]);
    expect(leftBehind(bytes("\x1b[1;24r\x1b[2;10r"), 24)).toEqual(["scroll region"]);
  });
});

describe("keys", () => {
  test("arrive as the bytes a terminal sends", async () => {
    await using pty = shell("stty raw -echo; printf ready; dd bs=1 count=9 2>/dev/null | od -An -tx1; printf done");
    await pty.waitFor("ready");
    pty.press("down", "ctrl+s", "tab", "enter", "esc");
    pty.type("jk");
    await pty.waitFor("1b 5b 42 13 09 0d 1b 6a 6b");
  });

  test("are wrapped as a paste only by paste()", async () => {
    await using pty = shell("stty raw -echo; printf ready; dd bs=1 count=14 2>/dev/null | od -An -tx1; printf done");
    await pty.waitFor("ready");
    pty.paste("ab");
    await pty.waitFor("1b 5b 32 30 30 7e 61 62 1b 5b 32 30 31 7e");
  });

  test("that have no such name are refused, not typed", () => {
    expect(() => keyBytes("pgdwn")).toThrow("no key is called");
    expect(keyBytes("alt+f")).toBe("\x1bf");
    expect(keyBytes("é")).toBe("é");
  });
});

describe("waiting", () => {
  test("fails with the screen in the message", async () => {
    await using pty = shell("printf 'only this is here'; exec sleep 60");
    await pty.waitFor("only this");
    const failure = await pty.waitFor("something else", 50).catch((error: Error) => error.message);
    expect(failure).toContain('expected "something else" on the screen (waited 50 ms)');
    expect(failure).toContain("only this is here");
  });

  test("ends at once when the program has gone, and says how", async () => {
    await using pty = shell("printf bye; exit 3");
    const failure = await pty.waitFor("hello").catch((error: Error) => error.message);
    expect(failure).toContain("but it exited with 3");
  });

  test("sees text that was overwritten go away", async () => {
    await using pty = shell("printf 'loading'; read x; printf '\\033[2J\\033[Hready'; read x");
    await pty.waitFor("loading");
    pty.press("enter");
    await pty.waitForGone("loading");
    await pty.waitFor(/^ready/m);
  });
});

describe("the terminal", () => {
  test("answers what a program asks it", async () => {
    await using pty = shell(
      "stty raw -echo; printf '\\033[6n\\033]11;?\\033\\\\'; dd bs=1 count=31 2>/dev/null | tr '\\033' E; printf done",
    );
    await pty.waitFor("E[1;1RE]11;rgb:1010/1010/1010E\\");
  });

  test("shows colours, highlights and the cursor", async () => {
    await using pty = shell("printf 'ab\\033[7;31mcd\\033[0m'; exec sleep 60");
    await pty.waitFor("abcd");
    expect(pty.cell(0, 0)).toMatchObject({ text: "a", inverse: false, foreground: "default" });
    expect(pty.cell(2, 0)).toMatchObject({ text: "c", inverse: true, foreground: "1" });
    expect(pty.cursor()).toEqual({ column: 4, row: 0 });
  });

  test("tells a program its new size", async () => {
    await using pty = shell("trap 'stty size' WINCH; printf ready; while :; do sleep 0.05; done");
    await pty.waitFor("ready");
    pty.resize({ columns: 50, rows: 12 });
    await pty.waitFor("12 50");
    expect(pty.screen()).toHaveLength(12);
  });

  test("is the controlling terminal: job control works", async () => {
    await using pty = launch({ home: folder.path, argv: ["bash", "--norc", "-i"], env: { PS1: "prompt> " } });
    await pty.waitFor("prompt>");
    pty.type("sh -c 'printf sta''rted; exec sleep 60'\r");
    await pty.waitFor("started");
    pty.press("ctrl+z");
    await pty.waitFor("Stopped");
  });
});

describe("programs under test", () => {
  test("exit with the status a shell would see", async () => {
    await using pty = shell("printf ready; while :; do sleep 0.05; done");
    await pty.waitFor("ready");
    pty.signal("SIGTERM");
    expect(await pty.exit()).toBe(128 + 15);
  });

  test("see no CI and a home of their own", async () => {
    const { stdout, code } = await command({
      home: folder.path,
      argv: ["sh", "-c", 'echo "[$CI] $HOME $(cat)"'],
      stdin: "in",
    });
    expect(code).toBe(0);
    expect(stdout).toBe(`[] ${folder.path} in\n`);
  });
});
