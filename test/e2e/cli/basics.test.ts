import { afterAll, beforeAll, expect, test } from "bun:test";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { commands } from "../../cli/commands.ts";
import { Home } from "./program.ts";

let home: Home;

beforeAll(() => {
  home = new Home();
});
afterAll(() => home[Symbol.dispose]());

test("version and help need no home", () => {
  for (const words of ["version", "--version"]) expect(home.do(words).stdout).toMatch(/^mlstack \d+\.\d+\.\d+\n$/);
  expect(home.do("--help").stdout).toContain("artifact-store");
  expect(home.do("help stack").stdout).toBe(home.do("stack --help").stdout);
  expect(existsSync(join(home.folder.path, "mlstack"))).toBe(false);
});

test("every command has help on stdout", () => {
  const some = commands.filter(({ noun }) => noun.type === undefined || noun.type === "artifact_store");
  for (const { words } of some) {
    const { code, stdout, stderr } = home.run([...words, "--help"]);
    expect({ words, code, stderr }).toEqual({ words, code: 0, stderr: "" });
    expect(stdout).toContain("Usage: mlstack");
  }
});

test("without a terminal and without a command: help and exit status 2", () => {
  const { code, stdout, stderr } = home.run([]);
  expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  expect(stderr).toContain("Usage: mlstack");
  expect(stderr).toContain("terminal");
});

test("a noun without a verb: its help and exit status 2", () => {
  const { code, stdout, stderr } = home.run(["stack"]);
  expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  expect(stderr).toContain("register NAME");
});

test("--home goes before or after the command, over MLSTACK_HOME", () => {
  const other = join(home.folder.path, "other");
  home.do(`--home ${other} artifact-store register here -f s3 --path=s3://x`);
  expect(home.do(`artifact-store describe here --home=${other} -o csv`).stdout).toContain("s3://x");
  expect(home.type("artifact-store describe here").code).toBe(3);
});

test("nobody reads the output: exit status 0 and silence", () => {
  const program = process.env.MLSTACK_BIN ?? `${process.execPath} ${join(import.meta.dir, "../../../src/main.ts")}`;
  const script = `${program} artifact-store register --help | true; echo "\${PIPESTATUS[0]}"`;
  const child = Bun.spawnSync(["bash", "-c", script], { stdout: "pipe", stderr: "pipe" });
  expect(child.stdout.toString()).toBe("0\n");
  expect(child.stderr.toString()).toBe("");
});

test("colours only on a terminal", () => {
  expect(home.type("stack nowhere").stderr).not.toContain("\u001b");
});
