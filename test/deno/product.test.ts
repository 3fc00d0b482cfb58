import { expect, test } from "bun:test";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { start } from "../e2e/drivers/app.ts";
import { command, Folder } from "../e2e/harness/app.ts";

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

test("a stack is composed under Deno by keys, the terminal comes back, and the compiled executable finds it", async () => {
  using folder = new Folder();
  const home = folder.path;
  await using app = await start({ home, runtime: "deno" });
  await app.stacks.compose();
  await app.composer.slot("orchestrator").choose("kubernetes", { kubernetes_context: "prod" });
  await app.composer.slot("artifact store").choose("s3", { path: "s3://ml/prod" });
  await app.composer.expectProblems("Kubernetes needs a container registry");
  await app.composer.slot("container registry").choose("default", { uri: "registry.example.com" });
  await app.composer.expectNoProblems();
  await app.composer.saveAs("prod");
  await app.stacks.expectCursor("prod");
  await app.quit();
  const { stdout } = await command({ home, args: ["stack", "describe", "prod", "--output", "json"] });
  expect(JSON.parse(stdout)).toMatchObject({
    name: "prod",
    components: { artifact_store: [{ flavor: "s3", configuration: { path: "s3://ml/prod" } }] },
  });
});

test("artifacts go up, are listed and come down under Deno", async () => {
  using folder = new Folder();
  const home = folder.path;
  mkdirSync(join(home, "tree"));
  writeFileSync(join(home, "tree/a.txt"), "alpha");
  const run = (...args: readonly string[]) => command({ home, runtime: "deno", args });
  await run("artifact-store", "register", "s", "-f", "local", `--path=${join(home, "store")}`);
  expect(await run("artifact", "upload", "tree", "s:models", "-r")).toMatchObject({ code: 0 });
  expect((await run("artifact", "ls", "s", "-r", "-o", "csv")).stdout).toContain("models/a.txt,file,5,");
  expect(await run("artifact", "download", "s:models", "back", "-r")).toMatchObject({ code: 0 });
  expect(readFileSync(join(home, "back/a.txt"), "utf8")).toBe("alpha");
  expect(await run("artifact-store", "check", "s", "--write")).toMatchObject({ code: 0 });
});

test("artifacts are browsed under Deno", async () => {
  using folder = new Folder();
  const home = folder.path;
  mkdirSync(join(home, "store/models"), { recursive: true });
  writeFileSync(join(home, "store/models/report.json"), '{"accuracy":0.93}');
  await command({
    home,
    args: ["artifact-store", "register", "files", "-f", "local", `--path=${join(home, "store")}`],
  });
  await using app = await start({ home, runtime: "deno" });
  await app.artifacts.open();
  await app.artifacts.enter("files");
  await app.artifacts.enter("models/");
  await app.expectShown('"accuracy": 0.93');
  await app.quit();
});
