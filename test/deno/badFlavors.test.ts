import { expect, test } from "bun:test";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { testBadFlavors } from "../e2e/flavors/testBadFlavors.ts";
import { command, Folder } from "../e2e/harness/app.ts";

testBadFlavors("deno");

test.each([
  ["files", 'import { readFileSync } from "node:fs";\nreadFileSync("/etc/passwd");'],
  ["the network", 'await fetch("http://127.0.0.1:9090/");'],
  ["programs", 'import { execFileSync } from "node:child_process";\nexecFileSync("true");'],
  ["the environment", 'import process from "node:process";\nprocess.env.HOME;\nDeno.env.get("HOME");'],
])("a flavor that is read has no way to %s under Deno", async (_, text) => {
  using folder = new Folder();
  writeFileSync(join(folder.path, "nosy.ts"), `declare const Deno: any;\n${text}\n`);
  const args = ["artifact-store", "flavor", "register", "nosy.ts"];
  const { code, stderr } = await command({ home: folder.path, runtime: "deno", args });
  expect([code, stderr]).toEqual([65, expect.stringContaining("NotCapable")]);
});
