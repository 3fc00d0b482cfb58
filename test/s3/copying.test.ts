import { afterAll, beforeAll, expect, test } from "bun:test";
import { ListMultipartUploadsCommand } from "@aws-sdk/client-s3";
import { clientOptions } from "../../flavors/shared/implementations/s3/clientOptions.ts";
import { copyObject } from "../../flavors/shared/implementations/s3/copying.ts";
import { Parameters } from "../../flavors/shared/implementations/s3/parameters.ts";
import { S3Session } from "../../flavors/shared/implementations/s3/session.ts";
import { cut } from "../../flavors/shared/implementations/s3/upload.ts";
import { linesOf, put, textOf } from "../../src/authoring/contract/artifactStoreFiles.ts";
import { faultyProxy } from "./faultyProxy.ts";
import { configOf, newBucket, openStore } from "./open.ts";
import { bareClient, type S3Server } from "./server.ts";
import { startVersitygw } from "./versitygw.ts";

const mebibyte = 1 << 20;
let server: S3Server;

beforeAll(async () => {
  server = await startVersitygw();
});
afterAll(() => server[Symbol.dispose]());

function session(endpoint: string): S3Session {
  const { options } = clientOptions({
    ...configOf({ ...server, endpoint }, ""),
    config_kwargs: null,
    s3_additional_kwargs: null,
  });
  return new S3Session(options, { accessKeyId: server.key, secretAccessKey: server.secret }, new Parameters(null));
}

test("a file that is too large for one copy is copied in parts, by the server; when one fails, nothing is left", async () => {
  const bucket = await newBucket(server);
  const store = await openStore(configOf(server, `s3://${bucket}`));
  const lines = linesOf(700_000);
  await put(store, `s3://${bucket}/big`, lines);
  const limits = { whole: 6 * mebibyte, part: 5 * mebibyte };
  await copyObject(session(server.endpoint), { bucket, key: "big" }, { bucket, key: "copy" }, undefined, limits);
  expect((await textOf(store, `s3://${bucket}/copy`)) === lines).toBe(true);
  using proxy = await faultyProxy(server.endpoint, ({ url }) =>
    /partNumber=2/.test(url) ? { kind: "answer", status: 403, code: "AccessDenied" } : undefined,
  );
  const copying = copyObject(
    session(proxy.endpoint),
    { bucket, key: "big" },
    { bucket, key: "third" },
    undefined,
    limits,
  );
  await expect(copying).rejects.toMatchObject({ problem: "access-denied" });
  expect(await store.exists(`s3://${bucket}/third`)).toBe(false);
  const { Uploads = [] } = await bareClient(server).send(new ListMultipartUploadsCommand({ Bucket: bucket }));
  expect(Uploads).toEqual([]);
});

test("no file has more than 10,000 parts, and few parts are in memory at once", () => {
  for (const size of [undefined, 0, 1, 2 ** 30, 100 * 2 ** 30, 5 * 2 ** 40]) {
    const { partSize, sideBySide } = cut(size);
    expect(Math.ceil((size ?? 0) / partSize)).toBeLessThanOrEqual(10_000);
    expect(partSize).toBeGreaterThanOrEqual(5 * mebibyte);
    expect(sideBySide).toBeGreaterThanOrEqual(1);
    if (partSize <= 32 * mebibyte) expect(sideBySide * partSize).toBeLessThanOrEqual(32 * mebibyte);
  }
});
