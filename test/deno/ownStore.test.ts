import { expect, test } from "bun:test";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { useOwnStore } from "../e2e/flavors/ownStore.ts";
import { command, Folder } from "../e2e/harness/app.ts";
import { writeOddStore } from "../host/oddStore.ts";

test("files move under Deno with an artifact store of one's own", () => useOwnStore("deno"));

test("under Deno a store in a folder reaches that folder alone", async () => {
  using folder = new Folder();
  const outside = join(folder.path, "secret");
  writeFileSync(outside, "not of the store");
  mkdirSync(join(folder.path, "root"));
  const stat = `return (await import("node:fs")).readFileSync(${JSON.stringify(outside)});`;
  writeOddStore(folder.path, { methods: { stat } });
  const run = (...args: readonly string[]) => command({ home: folder.path, runtime: "deno", args });
  await run("artifact-store", "flavor", "register", "odd.ts");
  await run("artifact-store", "register", "odd", "-f", "odd", `--path=${join(folder.path, "root")}`);
  const ran = await run("artifact", "ls", "odd");
  expect([ran.code, ran.stderr]).toEqual([4, expect.stringContaining("reaches that folder alone")]);
  expect(ran.stderr).toContain(`Requires read access to "${outside}"`);
});
