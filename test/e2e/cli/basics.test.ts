import { afterAll, beforeAll, expect, test } from "bun:test";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { commands } from "../../cli/commands.ts";
import { cleanEnvironment } from "../harness/app.ts";
import { Home } from "./program.ts";

let home: Home;

beforeAll(() => {
  home = new Home();
});
afterAll(() => home[Symbol.dispose]());

const program = process.env.MLSTACK_BIN ?? `${process.execPath} ${join(import.meta.dir, "../../../src/main.ts")}`;

/** Runs a script of bash with the home of these tests. */
function shell(script: string): { stdout: string; stderr: string } {
  const env = cleanEnvironment(home.folder.path);
  const child = Bun.spawnSync(["bash", "-c", script], { env, stdout: "pipe", stderr: "pipe" });
  return { stdout: child.stdout.toString(), stderr: child.stderr.toString() };
}

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

test("without a terminal and without a command: why nothing opens, and exit status 2", () => {
  const { code, stdout, stderr } = home.run([]);
  expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  expect(stderr).toMatch(/^error: The screens need a terminal, .*\n {2}mlstack --help lists the commands\.\n$/);
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
  const { stdout, stderr } = shell(`${program} artifact-store register --help | true; echo "\${PIPESTATUS[0]}"`);
  expect(stdout).toBe("0\n");
  expect(stderr).toBe("");
});

test("the version is data like any other", () => {
  const [, version = ""] = home.do("version").stdout.trim().split(" ");
  expect(home.json("version")).toEqual({ version });
  expect(JSON.parse(home.do("--output json version").stdout)).toEqual({ version });
});

test.skipIf(!existsSync("/dev/full"))("output that cannot be written: exit status 73", () => {
  for (const words of ["stack list", "--help"]) {
    const { stdout, stderr } = shell(`${program} ${words} >/dev/full; echo $? >&2`);
    expect(stdout).toBe("");
    expect(stderr).toMatch(/^error: The output cannot be written \(ENOSPC\)\.\n.*\n73\n$/);
  }
});

test("nobody reads the messages: the exit status still tells", () => {
  const { stdout } = shell(`exec 3>&1; { ${program} stack describe nowhere 2>&1 >/dev/null; echo $? >&3; } | true`);
  expect(stdout).toBe("3\n");
});

test("history tells seconds, ids on demand, and no page beyond the last", () => {
  home.do("artifact-store register dated -f s3 --path=s3://x");
  expect(home.do("history").stdout).toMatch(/\d\d:\d\d:\d\d/);
  expect(home.do("history -c id,title").stdout).toMatch(/^ID +TITLE\n1 +register artifact_store dated\n$/);
  expect(home.json("history --size 1 --page 1")).toMatchObject({ total: 1, items: [{ id: "1" }] });
  const { code, stderr } = home.type("history --page 9");
  expect(code).toBe(2);
  expect(stderr).toContain("no page 9");
});

test("colours only on a terminal", () => {
  expect(home.type("stack nowhere").stderr).not.toContain("\u001b");
});
