import { afterEach, beforeEach, expect, test } from "bun:test";
import {
  closeSync,
  existsSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { cleanEnvironment } from "../harness/app.ts";
import { Pty } from "../harness/pty.ts";
import { Home, program } from "./program.ts";

const large = 2 ** 28;
let home: Home;
let store: string;
let here: string;

beforeEach(() => {
  home = new Home();
  store = join(home.folder.path, "store");
  here = join(home.folder.path, "here");
  mkdirSync(here, { recursive: true });
  mkdirSync(join(store, "many"), { recursive: true });
  home.do(`artifact-store register s -f local --path=${store}`);
});
afterEach(() => home[Symbol.dispose]());

/** A file of nothing that takes no space, and a while to copy. */
function hollow(path: string, size: number): void {
  const file = openSync(path, "w");
  ftruncateSync(file, size);
  closeSync(file);
}

/** Starts a command and sends it a signal once a folder holds something that begins with a dot: a part of a file. */
async function stopped(words: readonly string[], folder: string, signal: NodeJS.Signals) {
  const child = Bun.spawn([...program, ...words], {
    cwd: here,
    env: cleanEnvironment(home.folder.path),
    stdin: "ignore",
    stdout: "pipe",
    stderr: "pipe",
  });
  while (child.exitCode === null && partsIn(folder).length === 0) await Bun.sleep(2);
  child.kill(signal);
  return { code: await child.exited, stderr: await new Response(child.stderr).text() };
}

function partsIn(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => /(^|\/)\./.test(name));
}

test.each([
  ["SIGINT", 130],
  ["SIGTERM", 143],
] as const)("%s in the middle of a download: nothing of the file stays, exit status %d", async (signal, status) => {
  hollow(join(store, "large"), large);
  const { code, stderr } = await stopped(["artifact", "download", "s:large"], here, signal);
  expect([code, stderr]).toEqual([status, expect.stringContaining("Stopped. Nothing half-written was left.")]);
  expect(readdirSync(here)).toEqual([]);
});

test("in the middle of an upload: the store is as it was", async () => {
  hollow(join(here, "large"), large);
  const { code } = await stopped(["artifact", "upload", "large", "s"], store, "SIGINT");
  expect(code).toBe(130);
  expect(readdirSync(store)).toEqual(["many"]);
});

test("a tree that was stopped goes on where it was, and each file is whole", async () => {
  const count = 40;
  for (let i = 0; i < count; i++) hollow(join(store, `many/${String(i).padStart(2, "0")}`), 16 * 2 ** 20);
  const words = ["artifact", "download", "s:many", "back", "-r"];
  const { code } = await stopped(words, join(here, "back"), "SIGINT");
  expect(code).toBe(130);
  const whole = readdirSync(join(here, "back"));
  expect(partsIn(here)).toEqual([]);
  for (const name of whole) expect(statSync(join(here, "back", name)).size).toBe(16 * 2 ** 20);
  const again = home.run(words, { cwd: here });
  expect(again.code).toBe(0);
  expect(readdirSync(join(here, "back"))).toHaveLength(count);
  if (whole.length > 0) expect(again.stderr).toContain(`${whole.length} file`);
});

test("on a terminal a line shows how far it is, and is gone afterwards", async () => {
  hollow(join(store, "large"), large);
  await using pty = new Pty({
    argv: [...program, "artifact", "download", "s:large"],
    env: cleanEnvironment(home.folder.path),
    cwd: here,
    size: { columns: 90, rows: 10 },
  });
  await pty.waitFor(/\d+% [█░]+ {2}[\d.]+ [MG]iB of 256 MiB {2}.*\/s/);
  await pty.waitFor("Downloaded 1 file (256 MiB).", 20_000);
  expect(pty.text()).not.toContain("█");
});

test("elsewhere nothing is shown meanwhile", () => {
  writeFileSync(join(store, "small"), "x");
  expect(home.run(["artifact", "download", "s:small"], { cwd: here }).stderr).toBe("Downloaded 1 file (1 B).\n");
});

test("ctrl+c at a question ends the command, and what is there stays", async () => {
  writeFileSync(join(store, "taken"), "there");
  writeFileSync(join(here, "taken"), "here");
  await using pty = new Pty({
    argv: [...program, "artifact", "download", "s:taken"],
    env: cleanEnvironment(home.folder.path),
    cwd: here,
    size: { columns: 90, rows: 10 },
  });
  await pty.waitFor("Replace it? [y/N]");
  pty.press("ctrl+c");
  expect(await pty.exit()).toBe(130);
  expect(readFileSync(join(here, "taken"), "utf8")).toBe("here");
});
