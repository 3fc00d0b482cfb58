import { afterAll, beforeAll, describe, expect, test } from "bun:test";
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { compileExecutable, root } from "../../build/executable.ts";
import { artifactStoreContract } from "../../src/authoring/contract/artifactStore.ts";
import { configOf, newBucket } from "./open.ts";
import { fillBucket, startVersitygw, type Versitygw } from "./versitygw.ts";

const programs = ["contract", "look"] as const;
type Program = (typeof programs)[number];
const count = artifactStoreContract.length;

let server: Versitygw;
let folder: string;
let machine: ReturnType<typeof Bun.serve>;

/** What a cloud's machines and containers are told about their role. */
function roleOf(request: Request): Response {
  const { pathname } = new URL(request.url);
  const expires = new Date(Date.now() + 3_600_000).toISOString();
  // The server knows no temporary keys.
  const keys = { AccessKeyId: server.key, SecretAccessKey: server.secret, Token: "", Expiration: expires };
  if (pathname === "/container") return Response.json(keys);
  if (pathname.endsWith("/token")) return new Response("token");
  return pathname.endsWith("/role") ? Response.json({ Code: "Success", ...keys }) : new Response("role");
}

beforeAll(async () => {
  server = await startVersitygw();
  folder = mkdtempSync(join(tmpdir(), "mlstack-runtimes-"));
  machine = Bun.serve({ port: 0, hostname: "127.0.0.1", fetch: roleOf });
  for (const name of programs) {
    const entry = join(import.meta.dir, `programs/${name}.ts`);
    await compileExecutable({ entry, outfile: join(folder, name), version: "0" });
  }
});
afterAll(() => {
  server[Symbol.dispose]();
  machine.stop(true);
  rmSync(folder, { recursive: true, force: true });
});

const runtimes: Readonly<Record<string, (program: Program) => readonly string[]>> = {
  "under Deno": (program) => {
    const deno = [join(root, "node_modules/.bin/deno"), "run", "-A", "--config", join(root, "deno.json")];
    return [...deno, join(import.meta.dir, `programs/${program}.ts`)];
  },
  "in a compiled executable": (program) => [join(folder, program)],
};

async function run(argv: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<string> {
  const { PATH = "", HOME = "" } = process.env;
  const options = { cwd: folder, env: { PATH, HOME, ...env }, stdout: "pipe", stderr: "pipe" } as const;
  const child = Bun.spawn([...argv], options);
  const [stdout, stderr] = await Promise.all([new Response(child.stdout).text(), new Response(child.stderr).text()]);
  return stdout + stderr;
}

/** Where credentials may come from when a component has none: the variables of the process, by what they are called here. */
function places(): Readonly<Record<string, Readonly<Record<string, string>>>> {
  const file = (name: string, text: string) => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  const pair = `aws_access_key_id = ${server.key}\naws_secret_access_key = ${server.secret}\n`;
  const keys = { Version: 1, AccessKeyId: server.key, SecretAccessKey: server.secret };
  const script = file("keys.sh", `#!/bin/sh\necho '${JSON.stringify(keys)}'\n`);
  chmodSync(script, 0o700);
  const none = {
    AWS_SHARED_CREDENTIALS_FILE: "/dev/null",
    AWS_CONFIG_FILE: "/dev/null",
    AWS_EC2_METADATA_DISABLED: "true",
  };
  const config = file("config", `[profile script]\ncredential_process = ${script}\n`);
  return {
    variables: { ...none, AWS_ACCESS_KEY_ID: server.key, AWS_SECRET_ACCESS_KEY: server.secret },
    "a profile": { ...none, AWS_SHARED_CREDENTIALS_FILE: file("credentials", `[work]\n${pair}`), AWS_PROFILE: "work" },
    "a program": { ...none, AWS_CONFIG_FILE: config, AWS_PROFILE: "script" },
    "a container's role": { ...none, AWS_CONTAINER_CREDENTIALS_FULL_URI: `${machine.url.origin}/container` },
    "a machine's role": {
      ...none,
      AWS_EC2_METADATA_DISABLED: "false",
      AWS_EC2_METADATA_SERVICE_ENDPOINT: machine.url.origin,
    },
    "an address in a variable": {
      ...none,
      AWS_ENDPOINT_URL_S3: server.endpoint,
      AWS_ACCESS_KEY_ID: server.key,
      AWS_SECRET_ACCESS_KEY: server.secret,
      AWS_DEFAULT_REGION: "us-east-1",
    },
  };
}

for (const [where, program] of Object.entries(runtimes)) {
  describe(`stores keep their promises ${where}`, () => {
    test("in a folder of this machine", async () => {
      const path = join(folder, where);
      const argv = [...program("contract"), "local", JSON.stringify({ path })];
      expect(await run(argv)).toBe(`${count} of ${count} kept\n`);
    });

    test("on an S3 server", async () => {
      const config = configOf(server, `s3://${await newBucket(server)}`);
      const argv = [...program("contract"), "s3", JSON.stringify(config)];
      expect(await run(argv)).toBe(`${count} of ${count} kept\n`);
    });
  });

  test(`credentials and addresses of the machine are found ${where}`, async () => {
    const bucket = await newBucket(server);
    fillBucket(server, bucket, ["found"]);
    for (const [place, env] of Object.entries(places())) {
      const client_kwargs = env.AWS_ENDPOINT_URL_S3 === undefined ? { endpoint_url: server.endpoint } : null;
      const config = { path: `s3://${bucket}`, client_kwargs };
      expect([place, await run([...program("look"), JSON.stringify(config)], env)]).toEqual([place, "found\n"]);
    }
  });
}
