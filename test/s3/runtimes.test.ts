import { afterAll, beforeAll, describe, expect, test } from "bun:test";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { compileExecutable, root } from "../../build/executable.ts";
import { artifactStoreContract } from "../../src/authoring/contract/artifactStore.ts";
import { configOf, newBucket } from "./open.ts";
import type { S3Server } from "./server.ts";
import { startVersitygw } from "./versitygw.ts";

const entry = join(import.meta.dir, "programs/contract.ts");
const count = artifactStoreContract.length;
const outfile = join(root, "test/.tmp/contract");

let server: S3Server;
let folder: string;

beforeAll(async () => {
  server = await startVersitygw();
  folder = mkdtempSync(join(tmpdir(), "mlstack-runtimes-"));
  await compileExecutable({ entry, outfile, version: "0" });
});
afterAll(() => {
  server[Symbol.dispose]();
  for (const path of [folder, outfile]) rmSync(path, { recursive: true, force: true });
});

const runtimes: Readonly<Record<string, readonly string[]>> = {
  "under Deno": [join(root, "node_modules/.bin/deno"), "run", "-A", "--config", join(root, "deno.json"), entry],
  "in a compiled executable": [outfile],
};

async function run(program: readonly string[], ...words: string[]): Promise<string> {
  const child = Bun.spawn([...program, ...words], { cwd: folder, stdout: "pipe", stderr: "pipe" });
  const [stdout, stderr] = await Promise.all([new Response(child.stdout).text(), new Response(child.stderr).text()]);
  return stdout + stderr;
}

for (const [where, program] of Object.entries(runtimes)) {
  describe(`stores keep their promises ${where}`, () => {
    test("in a folder of this machine", async () => {
      const path = join(folder, where);
      expect(await run(program, "local", JSON.stringify({ path }))).toBe(`${count} of ${count} kept\n`);
    });

    test("on an S3 server", async () => {
      const config = configOf(server, `s3://${await newBucket(server)}`);
      expect(await run(program, "s3", JSON.stringify(config))).toBe(`${count} of ${count} kept\n`);
    });
  });
}
