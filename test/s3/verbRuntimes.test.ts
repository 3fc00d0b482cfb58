import { afterAll, beforeAll, expect, test } from "bun:test";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { start } from "../e2e/drivers/app.ts";
import { command, Folder, type Runtime } from "../e2e/harness/app.ts";
import { newBucket } from "./open.ts";
import { startVersitygw, type Versitygw } from "./versitygw.ts";

let server: Versitygw;
beforeAll(async () => {
  server = await startVersitygw();
});
afterAll(() => server[Symbol.dispose]());

async function register(home: string, runtime: Runtime): Promise<void> {
  const client = JSON.stringify({ endpoint_url: server.endpoint, region_name: "us-east-1" });
  const path = `s3://${await newBucket(server)}/prod`;
  const keys = [`--key=${server.key}`, `--field=secret=${server.secret}`, `--client_kwargs=${client}`];
  const args = ["artifact-store", "register", "bucket", "-f", "s3", `--path=${path}`, ...keys];
  expect(await command({ home, runtime, args })).toMatchObject({ code: 0 });
}

test.each(["compiled", "deno"] as const)(
  "the verbs work on a bucket: %s",
  async (runtime) => {
    using folder = new Folder();
    const home = folder.path;
    const bytes = new Uint8Array(20 * 2 ** 20).fill(3);
    mkdirSync(join(home, "tree"));
    writeFileSync(join(home, "tree/large"), bytes);
    await register(home, runtime);
    const run = async (...args: readonly string[]) => {
      const ran = await command({ home, runtime, args });
      expect([ran.code, args, ran.stderr]).toEqual([0, args, ran.stderr]);
      return ran.stdout;
    };
    await run("artifact-store", "check", "bucket", "--write");
    await run("artifact", "upload", "tree", "bucket:m", "-r");
    await run("artifact", "cp", "bucket:m/large", "bucket:copy");
    expect(await run("artifact", "ls", "bucket", "-r", "-o", "csv")).toMatch(/copy,file,20971520.*\nm\/large,file,/);
    await run("artifact", "download", "bucket:m", "back", "-r");
    expect(readFileSync(join(home, "back/large")).equals(bytes)).toBe(true);
    await run("artifact", "rm", "bucket:m", "-r", "-y");
    expect(await run("artifact", "du", "bucket", "-o", "csv")).toContain("20971520,1,copy,file");
  },
  90_000,
);

test("the screens browse a bucket", async () => {
  using folder = new Folder();
  const home = folder.path;
  writeFileSync(join(home, "report.json"), '{"accuracy":0.93}');
  await register(home, "compiled");
  await command({ home, args: ["artifact", "upload", "report.json", "bucket:models/v1/"] });
  await using app = await start({ home });
  await app.artifacts.open();
  await app.artifacts.enter("bucket");
  await app.artifacts.enter("models/");
  await app.artifacts.enter("v1/");
  await app.expectShown('"accuracy": 0.93');
  app.press("artifact.download");
  await app.answer("Download to which file?", "~/back.json");
  await app.expectShown("Downloaded report.json to ~/back.json");
  expect(readFileSync(join(home, "back.json"), "utf8")).toBe('{"accuracy":0.93}');
  await app.quit();
}, 60_000);
