import { afterAll, beforeAll, describe, expect, test } from "bun:test";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { StoreProblem } from "mlstack";
import { textOf } from "../../src/authoring/contract/artifactStoreFiles.ts";
import { faultyProxy } from "./faultyProxy.ts";
import { configOf, newBucket, openStore } from "./open.ts";
import { freePort, type S3Server } from "./server.ts";
import { startVersitygw } from "./versitygw.ts";

let server: S3Server;
let bucket: string;
const variables = [
  "AWS_EC2_METADATA_DISABLED",
  "AWS_SHARED_CREDENTIALS_FILE",
  "AWS_CONFIG_FILE",
  "AWS_PROFILE",
] as const;
const before = variables.map((name) => [name, process.env[name]] as const);

beforeAll(async () => {
  Object.assign(process.env, {
    AWS_EC2_METADATA_DISABLED: "true",
    AWS_SHARED_CREDENTIALS_FILE: "/dev/null",
    AWS_CONFIG_FILE: "/dev/null",
  });
  delete process.env.AWS_PROFILE;
  server = await startVersitygw();
  bucket = await newBucket(server);
});
afterAll(() => {
  server[Symbol.dispose]();
  for (const [name, value] of before) {
    if (value === undefined) delete process.env[name];
    else process.env[name] = value;
  }
});

/** What a first look at a store says. */
async function problemOf(
  config: Readonly<Record<string, unknown>>,
): Promise<{ problem: StoreProblem; message: string; hint?: string }> {
  const store = await openStore({
    ...configOf(server, `s3://${bucket}`),
    config_kwargs: { read_timeout: 1, connect_timeout: 1 },
    ...config,
  });
  try {
    await Array.fromAsync(store.list(store.path));
  } catch (error) {
    return error as Awaited<ReturnType<typeof problemOf>>;
  }
  throw new Error("Nothing was wrong.");
}

function at(endpoint: string, more: Readonly<Record<string, unknown>> = {}) {
  return { client_kwargs: { endpoint_url: endpoint, region_name: "us-east-1", ...more } };
}

describe("what is wrong is said in plain words", () => {
  test("keys that do not fit, or that nobody knows", async () => {
    for (const keys of [{ secret: "wrong" }, { key: "nobody", secret: "x" }]) {
      const { problem, message } = await problemOf(keys);
      expect([problem, message]).toEqual([
        "signature",
        expect.stringContaining("credentials do not work at 127.0.0.1"),
      ]);
      expect(message).not.toContain(server.secret);
    }
  });

  test("another region, with the right one", async () => {
    const { problem, message, hint } = await problemOf(at(server.endpoint, { region_name: "eu-central-1" }));
    expect(problem).toBe("wrong-region");
    expect(message).toBe(`${bucket} is in the region us-east-1, not in eu-central-1.`);
    expect(hint).toBe("Set region_name in client_kwargs to us-east-1.");
  });

  test("no such bucket, and a name that no bucket can have", async () => {
    expect(await problemOf({ path: "s3://nobody-has-this/x" })).toMatchObject({
      problem: "no-bucket",
      message: expect.stringContaining("no bucket nobody-has-this at 127.0.0.1"),
    });
    expect(await problemOf({ path: "s3://X" })).toMatchObject({ problem: "no-bucket" });
  });

  test("nobody listens, and a host that there is not", async () => {
    expect(await problemOf(at(`http://127.0.0.1:${await freePort()}`))).toMatchObject({
      problem: "refused-connection",
    });
    const { problem } = await problemOf(at("http://no-such-host.invalid"));
    // Without any network, the name server cannot be asked.
    expect(["name-not-found", "no-network"]).toContain(problem);
  });

  test("no credentials anywhere, a half pair, and a profile that gives none", async () => {
    const none = { key: null, secret: null };
    expect(await problemOf(none)).toMatchObject({
      problem: "no-credentials",
      message: expect.stringContaining("none were found"),
    });
    process.env.AWS_PROFILE = "work";
    expect(await problemOf(none)).toMatchObject({ message: expect.stringContaining("profile work") });
    delete process.env.AWS_PROFILE;
    expect(await problemOf({ secret: null })).toMatchObject({
      problem: "no-credentials",
      message: expect.stringContaining("no secret"),
    });
  });

  test("a web page in place of a store, also one that is tidy", async () => {
    for (const page of ["<html><p>Log in</body>", "<html><body>Log in</body></html>"]) {
      using web = Bun.serve({ port: 0, fetch: () => new Response(page, { headers: { "Content-Type": "text/html" } }) });
      expect(await problemOf(at(web.url.origin))).toMatchObject({
        problem: "refused",
        message: expect.stringContaining("not as an S3 service"),
      });
      const store = await openStore({ ...configOf(server, "s3://bkt"), ...at(web.url.origin) });
      await expect(store.stat("s3://bkt/file")).rejects.toMatchObject({ problem: "refused" });
    }
  });

  test("a certificate that is not trusted; with its file, or without a check, the store works", async () => {
    const folder = join(import.meta.dir, "../fixtures/tls");
    const tls = {
      key: readFileSync(join(folder, "key.pem"), "utf8"),
      cert: readFileSync(join(folder, "certificate.pem"), "utf8"),
    };
    const listing = `<ListBucketResult><Name>${bucket}</Name><IsTruncated>false</IsTruncated></ListBucketResult>`;
    using web = Bun.serve({ port: 0, tls, fetch: () => new Response(listing) });
    const endpoint = `https://localhost:${web.port}`;
    expect(await problemOf(at(endpoint))).toMatchObject({ problem: "tls" });
    expect(await problemOf(at(server.endpoint.replace("http:", "https:")))).toMatchObject({ problem: "tls" });
    expect(await problemOf(at(endpoint, { verify: "/no/such/file" }))).toMatchObject({
      problem: "tls",
      message: expect.stringContaining("/no/such/file"),
    });
    for (const verify of [false, join(folder, "certificate.pem")]) {
      const store = await openStore({ ...configOf(server, `s3://${bucket}`), ...at(endpoint, { verify }) });
      expect(await Array.fromAsync(store.list(store.path))).toEqual([]);
    }
  });

  const answers: readonly (readonly [number, string, StoreProblem, string])[] = [
    [403, "AccessDenied", "access-denied", "may not do s3:ListBucket on"],
    [403, "RequestTimeTooSkewed", "clock", "The clock of this machine"],
    [400, "ExpiredToken", "expired", "have expired"],
    [403, "InvalidAccessKeyId", "signature", "does not know the access key"],
    [301, "PermanentRedirect", "wrong-region", "is not in the region"],
    [507, "QuotaExceeded", "disk-full", "no room left"],
    [418, "Teapot", "refused", "refused s3:ListBucket"],
  ];
  for (const [status, code, problem, words] of answers) {
    test(`${status} ${code}`, async () => {
      using proxy = await faultyProxy(server.endpoint, () => ({ kind: "answer", status, code }));
      expect(await problemOf(at(proxy.endpoint))).toMatchObject({ problem, message: expect.stringContaining(words) });
    });
  }

  test("the reason behind an answer that gives none is asked for", async () => {
    using proxy = await faultyProxy(server.endpoint, ({ method }) => ({
      kind: "answer",
      status: method === "HEAD" ? 403 : 400,
      ...(method !== "HEAD" && { code: "ExpiredToken" }),
    }));
    const store = await openStore({ ...configOf(server, `s3://${bucket}`), ...at(proxy.endpoint) });
    await expect(store.stat(`s3://${bucket}/file`)).rejects.toMatchObject({ problem: "expired" });
  });

  test("reading is refused where listing is not", async () => {
    using proxy = await faultyProxy(server.endpoint, ({ url }) =>
      url.includes("list-type") ? undefined : { kind: "answer", status: 403, code: "AccessDenied" },
    );
    const store = await openStore({ ...configOf(server, `s3://${bucket}`), ...at(proxy.endpoint) });
    const denied = {
      problem: "access-denied",
      message: `These credentials may not do s3:GetObject on s3://${bucket}/file.`,
    };
    await expect(store.stat(`s3://${bucket}/file`)).rejects.toMatchObject(denied);
    await expect(textOf(store, `s3://${bucket}/file`)).rejects.toMatchObject(denied);
  });
});
