import { expect, test } from "bun:test";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { command, Folder, launch } from "../harness/app.ts";

test("below the root of a git repository, init asks a person whether to mark that one", async () => {
  using folder = new Folder();
  const home = folder.path;
  const cwd = join(home, "repository", "notebooks");
  mkdirSync(join(home, "repository", ".git"), { recursive: true });
  mkdirSync(cwd);
  const pty = launch({ home, cwd, args: ["init"], size: { columns: 160, rows: 24 } });
  await pty.waitFor(/Mark the root of the git repository, .*repository, in place of this folder\?/);
  pty.type("y\n");
  await pty.waitFor("repository is a workspace now");
  expect(await pty.exit()).toBe(0);
  const status = await command({ home, cwd, args: ["status", "--output", "json"] });
  expect(JSON.parse(status.stdout).workspace).toMatchObject({ root: join(home, "repository"), marked: true });
});

test("without a terminal the current folder is marked, the other is named, and a second init is no error", async () => {
  using folder = new Folder();
  const home = folder.path;
  const cwd = join(home, "repository", "notebooks");
  mkdirSync(join(home, "repository", ".git"), { recursive: true });
  mkdirSync(cwd);
  const first = await command({ home, cwd, args: ["init"] });
  expect(first.code).toBe(0);
  expect(first.stderr).toContain(`For all of the repository: mlstack init --path ${join(home, "repository")}`);
  const second = await command({ home, cwd, args: ["init"] });
  expect(second).toMatchObject({ code: 0, stderr: expect.stringContaining("is a workspace already") });
});

test("where no workspace is marked, registering a flavor says which folder counts", async () => {
  using folder = new Folder();
  const schema = JSON.stringify({ properties: { url: { type: "string" } } });
  await Bun.write(join(folder.path, "plain.json"), schema);
  const args = ["alerter", "flavor", "register", "plain.json"];
  const done = await command({ home: folder.path, args });
  expect(done).toMatchObject({ code: 0, stderr: expect.stringContaining("warning: No workspace is marked here") });
});
