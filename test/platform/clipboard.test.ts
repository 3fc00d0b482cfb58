import { afterAll, describe, expect, test } from "bun:test";
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { clipboardPrograms, copyByProgram } from "../../src/platform/clipboard.ts";

const folder = mkdtempSync(join(tmpdir(), "mlstack-clipboard-"));
const copied = join(folder, "copied");
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A stand-in for a program, found on a path of its own. */
function program(name: string, script: string): void {
  const path = join(folder, name);
  writeFileSync(path, `#!/bin/sh\n${script}\n`);
  chmodSync(path, 0o755);
}

function copy(text: string, environment: Readonly<Record<string, string>>): Promise<boolean> {
  return copyByProgram(text, { platform: "linux", environment: { PATH: `${folder}:/bin:/usr/bin`, ...environment } });
}

function names(platform: string, environment: Readonly<Record<string, string>>): readonly (readonly string[])[] {
  return clipboardPrograms({ platform, environment }).map((group) => group.map(({ command }) => command));
}

describe("the program for the clipboard", () => {
  test("is that of the desktop, in the order in which it is sure", () => {
    expect(names("darwin", {})).toEqual([["pbcopy"]]);
    expect(names("linux", { WAYLAND_DISPLAY: "wayland-0", DISPLAY: ":0" })).toEqual([["wl-copy", "xclip", "xsel"]]);
    expect(names("linux", { WSL_DISTRO_NAME: "Ubuntu" })).toEqual([["clip.exe"]]);
    expect(names("linux", {})).toEqual([]);
  });

  test("is never the remote desktop's over SSH, but tmux still reaches the terminal", () => {
    expect(names("linux", { DISPLAY: ":10", SSH_CONNECTION: "10.0.0.1 1 10.0.0.2 22" })).toEqual([]);
    expect(names("darwin", { SSH_TTY: "/dev/ttys001", TMUX: "/tmp/tmux-1/default,1,0" })).toEqual([["tmux"]]);
  });

  test("gets the text as it is; one that fails makes room for the next", async () => {
    program("wl-copy", "exit 1");
    program("xclip", `cat >'${copied}'`);
    const text = "line one\nline two'; rm -rf $HOME \u001b[31m é 漢";
    expect(await copy(text, { WAYLAND_DISPLAY: "wayland-0", DISPLAY: ":0" })).toBe(true);
    expect(readFileSync(copied, "utf8")).toBe(text);
  });

  test("is done when it has exited, even if it leaves a process behind", async () => {
    program("xclip", `cat >'${copied}'; sleep 5 & exit 0`);
    const before = performance.now();
    expect(await copy("served on", { DISPLAY: ":0" })).toBe(true);
    expect(performance.now() - before).toBeLessThan(900);
  });

  test("that hangs is given up after a second", async () => {
    program("wl-copy", "exec sleep 5");
    const before = performance.now();
    expect(await copy("text", { WAYLAND_DISPLAY: "wayland-0" })).toBe(false);
    expect(performance.now() - before).toBeLessThan(3000);
  });

  test("that is not installed is no error", async () => {
    expect(await copyByProgram("text", { platform: "linux", environment: { PATH: "/nowhere", DISPLAY: ":0" } })).toBe(
      false,
    );
  });
});
