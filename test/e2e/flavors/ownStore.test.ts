import { expect, test } from "bun:test";
import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { start } from "../drivers/app.ts";
import { Home } from "../drivers/home.ts";
import { childrenIn, until } from "./childrenIn.ts";
import { local, useOwnStore } from "./ownStore.ts";

test("files move with an artifact store of one's own as with any other", () => useOwnStore("compiled"));

test("it is browsed on the screen of artifacts; a process that was lost is begun anew, and none stays", async () => {
  using home = new Home();
  const root = join(home.path, "root");
  mkdirSync(join(root, "models"), { recursive: true });
  writeFileSync(join(root, "models/notes.txt"), "first line\n");
  cpSync(local, join(home.path, "flavors"), { recursive: true });
  const flavor = join(home.path, "flavors/flavor.ts");
  writeFileSync(flavor, readFileSync(flavor, "utf8").replace('"local"', '"mine"'));
  await home.do("artifact-store", "flavor", "register", flavor);
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
