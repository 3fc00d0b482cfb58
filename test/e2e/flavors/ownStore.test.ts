import { expect, test } from "bun:test";
import { mkdirSync, readdirSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { start } from "../drivers/app.ts";
import { Home } from "../drivers/home.ts";
import { cleanEnvironment, productArgv } from "../harness/app.ts";
import { childrenIn, until } from "./childrenIn.ts";
import { useOwnStore, writeOwnStore } from "./ownStore.ts";

test("files move with an artifact store of one's own as with any other", () => useOwnStore("compiled"));

test("it is browsed on the screen of artifacts; a process that was lost is begun anew, and none stays", async () => {
  using home = new Home();
  const root = join(home.path, "root");
  mkdirSync(join(root, "models"), { recursive: true });
  writeFileSync(join(root, "models/notes.txt"), "first line\n");
  await home.do("artifact-store", "flavor", "register", writeOwnStore(home.path));
  await home.do("artifact-store", "register", "ours", "-f", "mine", `--path=${root}`);
  await using app = await start({ home: home.path });
  await app.artifacts.open();
  await app.artifacts.enter("ours");
  await app.expectShown("models/");
  const [child] = childrenIn(home.path);
  expect(child).toBeDefined();
  process.kill(Number.parseInt(child ?? "", 10), "SIGKILL");
  await until(() => childrenIn(home.path).length === 0);
  await app.artifacts.enter("models/");
  await app.artifacts.select("notes.txt");
  await app.expectShown("first line");
  await app.quit();
  await until(() => childrenIn(home.path).length === 0);
}, 40_000);

test.each([
  ["SIGINT", 130],
  ["SIGKILL", 137],
] as const)(
  "%s in the middle of an upload: nothing of the file stays, and no process",
  async (signal, status) => {
    using home = new Home();
    const root = join(home.path, "root");
    mkdirSync(root);
    const large = join(home.path, "large");
    writeFileSync(large, "");
    truncateSync(large, 2 ** 30);
    await home.do("artifact-store", "flavor", "register", writeOwnStore(home.path));
    await home.do("artifact-store", "register", "ours", "-f", "mine", `--path=${root}`);
    const uploading = Bun.spawn([...productArgv(), "artifact", "upload", large, "ours"], {
      cwd: home.path,
      env: cleanEnvironment(home.path),
      stdout: "ignore",
      stderr: "ignore",
    });
    await until(() => readdirSync(root).length > 0);
    uploading.kill(signal);
    await uploading.exited;
    expect(uploading.exitCode ?? 128 + 9).toBe(status);
    await until(() => childrenIn(home.path).length === 0);
    expect(readdirSync(root)).toEqual([]);
  },
  30_000,
);
