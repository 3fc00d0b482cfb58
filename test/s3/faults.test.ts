import { afterAll, beforeAll, expect, test } from "bun:test";
import { ListMultipartUploadsCommand } from "@aws-sdk/client-s3";
import { filesIn, linesOf, put, textOf, under } from "../../src/authoring/contract/artifactStoreFiles.ts";
import { type Fault, type FaultyProxy, faultyProxy, type Seen } from "./faultyProxy.ts";
import { configOf, newBucket, openStore } from "./open.ts";
import { bareClient } from "./server.ts";
import { fillBucket, startVersitygw, type Versitygw } from "./versitygw.ts";

const mebibyte = 1 << 20;
const lines = linesOf(900_000);

let server: Versitygw;

beforeAll(async () => {
  server = await startVersitygw();
});
afterAll(() => server[Symbol.dispose]());

/** A store behind a proxy, and the same one without. */
async function behind(faultOf: (seen: Seen, index: number) => Fault | undefined, timeouts = {}) {
  const bucket = await newBucket(server);
  const proxy: FaultyProxy = await faultyProxy(server.endpoint, faultOf);
  const config = (endpoint: string) => configOf({ ...server, endpoint }, `s3://${bucket}`);
  const config_kwargs = { read_timeout: 1, ...timeouts };
  return {
    bucket,
    proxy,
    store: await openStore({ ...config(proxy.endpoint), config_kwargs }),
    sound: await openStore(config(server.endpoint)),
    [Symbol.dispose]: () => proxy[Symbol.dispose](),
  };
}

/** A fault for the first requests of a method. */
function first(count: number, method: string, fault: Fault) {
  let left = count;
  return (seen: Seen) => {
    if (seen.method !== method || left === 0) return undefined;
    left -= 1;
    return fault;
  };
}

async function unfinished(bucket: string): Promise<number> {
  const { Uploads = [] } = await bareClient(server).send(new ListMultipartUploadsCommand({ Bucket: bucket }));
  return Uploads.length;
}

test("a download goes on where the connection broke, and the bytes are right", async () => {
  using place = await behind(first(3, "GET", { kind: "cut", after: 5 * mebibyte + 17 }));
  await put(place.sound, under(place.sound, "big"), lines);
  expect((await textOf(place.store, under(place.store, "big"))) === lines).toBe(true);
  expect(place.proxy.seen).toHaveLength(4);
});

test("a download whose connection always breaks ends with a sentence", async () => {
  using place = await behind(({ method }) => (method === "GET" ? { kind: "cut", after: 0 } : undefined));
  await put(place.sound, under(place.sound, "big"), lines);
  const reading = textOf(place.store, under(place.store, "big"));
  await expect(reading).rejects.toMatchObject({ problem: "no-network", message: expect.stringContaining("broke off") });
  expect(place.proxy.seen.length).toBeLessThan(20);
});

test("a download that stands still is begun anew from there", async () => {
  using place = await behind(first(1, "GET", { kind: "stall", after: mebibyte }));
  await put(place.sound, under(place.sound, "big"), lines);
  expect((await textOf(place.store, under(place.store, "big"))) === lines).toBe(true);
  expect(place.proxy.seen).toHaveLength(2);
});

test("a download that goes on after the file was replaced does not mix the two", async () => {
  using place = await behind(first(1, "GET", { kind: "stall", after: mebibyte }), { read_timeout: 3 });
  await put(place.sound, under(place.sound, "big"), lines);
  const reading = textOf(place.store, under(place.store, "big"));
  reading.catch(() => {});
  await put(place.sound, under(place.sound, "big"), lines.replaceAll("line", "LINE"));
  await expect(reading).rejects.toMatchObject({ problem: "changed" });
});

test("a slow answer is no failure", async () => {
  using place = await behind(() => ({ kind: "slow", ms: 20 }));
  await put(place.store, under(place.store, "file"), linesOf(50_000));
  expect(await textOf(place.store, under(place.store, "file"))).toBe(linesOf(50_000));
});

test("bytes that are not those of the file are noticed at its end", async () => {
  using place = await behind(first(1, "GET", { kind: "damage-answer" }));
  await put(place.sound, under(place.sound, "file"), linesOf(1000));
  await expect(textOf(place.store, under(place.store, "file"))).rejects.toMatchObject({ problem: "damaged" });
});

test("bytes that are damaged on their way to the store are refused, and no file appears", async () => {
  using place = await behind(({ method }) => (method === "PUT" ? { kind: "damage-request" } : undefined));
  const putting = put(place.store, under(place.store, "file"), linesOf(1000));
  await expect(putting).rejects.toMatchObject({ problem: "damaged" });
  expect(await filesIn(place.sound)).toEqual([]);
});

test("a server that is busy or broken for a moment is asked again", async () => {
  const busy = { kind: "answer", status: 503, code: "SlowDown", headers: { "Retry-After": "1" } } as const;
  using place = await behind((_, index) =>
    index === 0 ? busy : index === 1 ? { ...busy, status: 500, code: "InternalError" } : undefined,
  );
  const start = performance.now();
  expect(await filesIn(place.store)).toEqual([]);
  expect(performance.now() - start).toBeGreaterThan(900);
  expect(place.proxy.seen).toHaveLength(3);
});

test("a server that stays busy, and asks to wait for an hour, is given up soon", async () => {
  const busy = { kind: "answer", status: 503, code: "SlowDown", headers: { "Retry-After": "3600" } } as const;
  using place = await behind(() => busy, { retries: { max_attempts: 1 } });
  const start = performance.now();
  await expect(filesIn(place.store)).rejects.toMatchObject({ problem: "unavailable" });
  expect(performance.now() - start).toBeLessThan(8000);
  expect(place.proxy.seen).toHaveLength(2);
});

test("a silent server is given up after one limit, and can be left at once", async () => {
  using place = await behind(() => ({ kind: "silence" }));
  const start = performance.now();
  await expect(filesIn(place.store)).rejects.toMatchObject({ problem: "timeout" });
  expect(performance.now() - start).toBeLessThan(2500);
  expect(place.proxy.seen).toHaveLength(1);
  const stop = new AbortController();
  setTimeout(() => stop.abort(new Error("no longer wanted")), 50);
  await expect(place.store.stat(under(place.store, "x"), { signal: stop.signal })).rejects.toThrow("no longer wanted");
  expect(performance.now() - start).toBeLessThan(3000);
});

test("an upload whose parts are refused leaves neither a file nor parts", async () => {
  const refuse = ({ url }: Seen) =>
    /partNumber=2/.test(url) ? ({ kind: "answer", status: 403, code: "AccessDenied" } as const) : undefined;
  using place = await behind(refuse);
  const putting = put(place.store, under(place.store, "big"), lines);
  await expect(putting).rejects.toMatchObject({
    problem: "access-denied",
    message: expect.stringContaining("s3:PutObject"),
  });
  expect(await filesIn(place.sound)).toEqual([]);
  expect(await unfinished(place.bucket)).toBe(0);
});

test("a part that breaks off is sent again", async () => {
  let broken = false;
  using place = await behind(({ url }) => {
    if (broken || !/partNumber=1/.test(url)) return undefined;
    broken = true;
    return { kind: "cut", after: 0 };
  });
  await put(place.store, under(place.store, "big"), lines);
  expect((await textOf(place.sound, under(place.sound, "big"))) === lines).toBe(true);
});

test("an upload that is stopped in its middle leaves neither a file nor parts", async () => {
  using place = await behind(({ url }) => (/partNumber=2/.test(url) ? { kind: "silence" } : undefined), {
    read_timeout: 30,
  });
  const stop = new AbortController();
  const putting = new Blob([lines])
    .stream()
    .pipeTo(await place.store.openWrite(under(place.store, "big"), { signal: stop.signal }));
  setTimeout(() => stop.abort(new Error("stopped")), 500);
  await expect(putting).rejects.toThrow("stopped");
  expect(await unfinished(place.bucket)).toBe(0);
  expect(await filesIn(place.sound)).toEqual([]);
});

test("a listing whose later pages fail ends with a sentence, not with a part of the names", async () => {
  using place = await behind(({ url }) =>
    /continuation-token/.test(url) ? { kind: "answer", status: 400, code: "ExpiredToken" } : undefined,
  );
  fillBucket(
    server,
    place.bucket,
    Array.from({ length: 1100 }, (_, at) => `k${at}`),
  );
  await expect(filesIn(place.store)).rejects.toMatchObject({ problem: "expired" });
});

test("a server that ends in mid-transfer is waited for a moment, and then said to be gone", async () => {
  using other = await startVersitygw();
  const bucket = await newBucket(other);
  const store = await openStore(configOf(other, `s3://${bucket}`));
  await put(store, under(store, "big"), lines);
  const gone = { problem: "refused-connection" };
  const reader = (await store.openRead(under(store, "big"))).getReader();
  await reader.read();
  const writer = (await store.openWrite(under(store, "new"))).getWriter();
  writer.closed.catch(() => {});
  await writer.write(new Uint8Array(9 * mebibyte));
  other[Symbol.dispose]();
  const rest = async () => {
    while (!(await reader.read()).done);
  };
  await expect(rest()).rejects.toMatchObject(gone);
  await expect(writer.close()).rejects.toMatchObject(gone);
});
