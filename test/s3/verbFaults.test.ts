import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "bun:test";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ListMultipartUploadsCommand } from "@aws-sdk/client-s3";
import { Home } from "../e2e/cli/program.ts";
import { cleanEnvironment, productArgv } from "../e2e/harness/app.ts";
import { type Fault, type FaultyProxy, faultyProxy, type Seen } from "./faultyProxy.ts";
import { newBucket } from "./open.ts";
import { bareClient } from "./server.ts";
import { startVersitygw, type Versitygw } from "./versitygw.ts";

const mebibyte = 2 ** 20;
let server: Versitygw;
let bucket: string;
let home: Home;
let here: string;
let proxy: FaultyProxy;
let fault: (seen: Seen) => Fault | undefined;

beforeAll(async () => {
  server = await startVersitygw();
});
afterAll(() => server[Symbol.dispose]());
beforeEach(async () => {
  home = new Home();
  here = join(home.folder.path, "here");
  mkdirSync(join(here, "tree"), { recursive: true });
  for (const name of ["a", "b", "c"]) writeFileSync(join(here, "tree", name), new Uint8Array(40 * mebibyte).fill(1));
  bucket = await newBucket(server);
  fault = () => undefined;
  proxy = await faultyProxy(server.endpoint, (seen) => fault(seen));
  const client = JSON.stringify({ endpoint_url: proxy.endpoint, region_name: "us-east-1" });
  const config = JSON.stringify({ read_timeout: 2, retries: { max_attempts: 2 } });
  await mlstack(
    "artifact-store",
    "register",
    "s",
    "-f",
    "s3",
    `--path=s3://${bucket}`,
    `--key=${server.key}`,
    `--field=secret=${server.secret}`,
    `--client_kwargs=${client}`,
    `--config_kwargs=${config}`,
  );
});
afterEach(() => {
  proxy[Symbol.dispose]();
  home[Symbol.dispose]();
});

/** Runs a command; not in one go, since the proxy works in this process. */
async function mlstack(...words: readonly string[]) {
  const child = Bun.spawn([...productArgv(), ...words], {
    cwd: here,
    env: cleanEnvironment(home.folder.path),
    stdin: "ignore",
    stdout: "pipe",
    stderr: "pipe",
  });
  const [stdout, stderr] = await Promise.all([new Response(child.stdout).text(), new Response(child.stderr).text()]);
  return { code: await child.exited, stdout, stderr };
}

async function unfinished(): Promise<number> {
  const { Uploads = [] } = await bareClient(server).send(new ListMultipartUploadsCommand({ Bucket: bucket }));
  return Uploads.length;
}

test("connections that break again and again still bring the file", async () => {
  await mlstack("artifact", "upload", "tree/a", "s");
  let left = 4;
  fault = ({ method }) => (method === "GET" && left-- > 0 ? { kind: "cut", after: 3 * mebibyte } : undefined);
  const done = await mlstack("artifact", "download", "s:a", "back");
  expect([done.code, done.stderr]).toEqual([0, "Downloaded 1 file (40 MiB).\n"]);
  expect(readFileSync(join(here, "back")).equals(readFileSync(join(here, "tree/a")))).toBe(true);
}, 60_000);

test("a token that expires in the middle of a tree: exit status 4, and what is there is whole", async () => {
  await mlstack("artifact", "upload", "tree", "s", "-r");
  let left = 3;
  const expired: Fault = { kind: "answer", status: 400, code: "ExpiredToken" };
  fault = ({ method, url }) => (method === "GET" && !url.includes("list-type") && left-- <= 0 ? expired : undefined);
  const done = await mlstack("artifact", "download", "s", "back", "-r");
  expect([done.code, done.stderr]).toEqual([4, expect.stringMatching(/expired/i)]);
  for (const name of readdirSync(join(here, "back"))) {
    expect(readFileSync(join(here, "back", name)).length).toBe(40 * mebibyte);
    expect(name).not.toStartWith(".");
  }
}, 60_000);

test("a server that goes away in the middle: exit status 1, and nothing half-written here or there", async () => {
  await mlstack("artifact", "upload", "tree/a", "s");
  const broken: Fault = { kind: "answer", status: 500, code: "InternalError" };
  let puts = 0;
  fault = ({ method, url }) => (method === "PUT" && url.includes("partNumber") && ++puts > 2 ? broken : undefined);
  const up = await mlstack("artifact", "upload", "tree/b", "s:b");
  expect(up.code).toBe(1);
  expect(await unfinished()).toBe(0);
  fault = ({ method }) => (method === "GET" ? { kind: "cut", after: 0 } : undefined);
  const down = await mlstack("artifact", "download", "s:a", "back");
  expect([down.code, down.stderr]).toEqual([1, expect.stringContaining("cannot be downloaded")]);
  expect(readdirSync(here)).toEqual(["tree"]);
}, 60_000);

test("a server that is overloaded is asked again, and then named as such", async () => {
  const busy: Fault = { kind: "answer", status: 503, code: "SlowDown", headers: { "Retry-After": "1" } };
  let left = 1;
  fault = () => (left-- > 0 ? busy : undefined);
  expect((await mlstack("artifact", "ls", "s")).code).toBe(0);
  fault = () => busy;
  const done = await mlstack("artifact-store", "check", "s");
  expect([done.code, done.stdout]).toEqual([1, expect.stringMatching(/\nreach +failed /)]);
  expect(proxy.seen.length).toBeLessThan(30);
}, 60_000);

test("Ctrl+C in the middle of an upload leaves no parts at the server", async () => {
  const child = Bun.spawn([...productArgv(), "artifact", "upload", "tree", "s", "-r"], {
    cwd: here,
    env: cleanEnvironment(home.folder.path),
    stdin: "ignore",
    stdout: "ignore",
    stderr: "ignore",
  });
  while (proxy.seen.filter(({ url }) => url.includes("partNumber")).length < 3) await Bun.sleep(5);
  child.kill("SIGINT");
  expect(await child.exited).toBe(130);
  expect(await unfinished()).toBe(0);
}, 60_000);
