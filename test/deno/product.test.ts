import { expect, test } from "bun:test";
import { command, Folder, launch } from "../e2e/harness/app.ts";

test("registers a component under Deno, and the compiled executable finds it", async () => {
  using folder = new Folder();
  const home = folder.path;
  const register = ["artifact-store", "register", "scratch", "-f", "local", "--path=/tmp/scratch"];
  expect(await command({ home, runtime: "deno", args: register })).toMatchObject({ code: 0 });
  const list = ["artifact-store", "list", "--output", "json"];
  const underDeno = await command({ home, runtime: "deno", args: list });
  expect(underDeno.code).toBe(0);
  expect(JSON.parse(underDeno.stdout)).toMatchObject({ total: 2 });
  expect(underDeno.stdout).toBe((await command({ home, args: list })).stdout);
});

test("refuses under Deno with the same sentence and exit status", async () => {
  using folder = new Folder();
  const args = ["artifact-store", "register", "scratch", "-f", "s3", "--path=gs://wrong"];
  const underDeno = await command({ home: folder.path, runtime: "deno", args });
  expect(underDeno.code).not.toBe(0);
  expect(underDeno).toEqual(await command({ home: folder.path, args }));
});

test("shows the screens under Deno and gives the terminal back", async () => {
  using folder = new Folder();
  await using app = launch({ home: folder.path, runtime: "deno" });
  await app.waitFor("default");
  app.press("?");
  await app.waitFor(/help/i);
  app.press("esc", "q");
  expect(await app.exit()).toBe(0);
  expect(app.restored()).toEqual({ ok: true, left: [] });
});
