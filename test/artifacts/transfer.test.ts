import { afterEach, expect, test } from "bun:test";
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { download } from "../../src/artifacts/download.ts";
import { foundAhead } from "../../src/artifacts/foundAhead.ts";
import { inParallel } from "../../src/artifacts/inParallel.ts";
import { filesBelow } from "../../src/artifacts/localFiles.ts";
import { Meter } from "../../src/artifacts/meter.ts";
import { readBytes } from "../../src/artifacts/readBytes.ts";
import { upload } from "../../src/artifacts/upload.ts";
import { StoreError } from "../../src/authoring/errors.ts";
import { brittlePlace, lockedPlace, type Mishap } from "./brittleStore.ts";

const content = new Uint8Array(100_000).map((_, i) => i % 251);
const pause = async () => undefined;
const broken = (after: number): Mishap => ({ after, error: new StoreError("no-network", "the connection broke") });

async function read(mishaps: readonly Mishap[]) {
  const { place, readings } = brittlePlace(content, mishaps);
  const chunks = await Array.fromAsync(readBytes(place, { start: 10, end: content.length, version: "1", pause }));
  return { bytes: Buffer.concat(chunks), readings };
}

const folders: string[] = [];
function folder(): string {
  const path = mkdtempSync(join(tmpdir(), "mlstack-transfer-"));
  folders.push(path);
  return path;
}
afterEach(() => {
  for (const path of folders.splice(0)) rmSync(path, { recursive: true, force: true });
});

test("reading goes on where the connection broke or the answer ended too early", async () => {
  const { bytes, readings } = await read([broken(1000), { after: 500 }]);
  expect(bytes.equals(content.subarray(10))).toBe(true);
  expect(readings.map(({ start }) => start)).toEqual([10, 1010, 1510]);
  expect(new Set(readings.map(({ version }) => version))).toEqual(new Set(["1"]));
});

test("after some tries in a row that bring nothing, it ends", async () => {
  await expect(read([broken(100), broken(0), broken(0)])).rejects.toThrow("the connection broke");
});

test("what does not pass is not tried again", async () => {
  const denied: Mishap = { after: 10, error: new StoreError("access-denied", "s3:GetObject is not allowed") };
  await expect(read([denied])).rejects.toThrow("s3:GetObject");
});

test("a download that breaks for good leaves no file, and no part of one", async () => {
  const target = folder();
  const denied: Mishap = { after: 50_000, error: new StoreError("expired", "the token has expired") };
  const { place } = brittlePlace(content, [denied]);
  const done = await download({ source: place, target: join(target, "x"), overwrite: false, meter: new Meter() });
  expect(done).toMatchObject({ ok: false, error: { code: "not-permitted" } });
  expect(readdirSync(target)).toEqual([]);
});

test("what a download that was killed left is cleared away by the next one, but nothing that may still be written", async () => {
  const target = folder();
  const ended = Bun.spawnSync(["true"]).pid;
  const [left, young, own] = [
    `.${ended}-0a1b2c3d.mlstack-part`,
    `.${ended}-4a1b2c3d.mlstack-part`,
    `.${process.pid}-0a1b2c3d.mlstack-part`,
  ];
  for (const name of [left, young, own]) writeFileSync(join(target, name), "half");
  for (const name of [left, own]) utimesSync(join(target, name), 0, 0);
  const { place } = brittlePlace(content, []);
  await download({ source: place, target: join(target, "x"), overwrite: false, meter: new Meter() });
  expect(readdirSync(target).toSorted()).toEqual([young, own, "x"].toSorted());
});

test("a file without content is opened all the same, so that one which cannot be read is no empty file", async () => {
  const target = folder();
  const { place, readings } = brittlePlace(new Uint8Array(0), []);
  const empty = { source: place, target: join(target, "x"), overwrite: false, meter: new Meter() };
  expect(await download(empty)).toMatchObject({ ok: true, value: { files: 1 } });
  expect(readings.length).toBe(1);
});

test("an upload to a store that cannot be entered fails once, and not for each file", async () => {
  const source = folder();
  for (const name of ["a", "b", "c"]) writeFileSync(join(source, name), name);
  const { place, asked } = lockedPlace();
  const input = { source, target: place, into: false, recursive: true, overwrite: false };
  const done = await upload({ ...input, meter: new Meter(), leftOut: () => {} });
  expect(done).toMatchObject({ ok: false, error: { code: "not-permitted" } });
  expect(asked()).toBe(1);
});

test("what cannot be uploaded is named, be it left out or in the way", async () => {
  const source = folder();
  symlinkSync("nowhere", join(source, "broken"));
  writeFileSync(join(source, ".1-0a1b2c3d.mlstack-part"), "half");
  if (process.platform === "linux") mkdirSync(Buffer.concat([Buffer.from(join(source, "bad")), Buffer.from([0xff])]));
  const left: string[] = [];
  expect(
    await Array.fromAsync(filesBelow(source, (path, why) => left.push(`${path.slice(source.length + 1)} ${why}`))),
  ).toEqual([]);
  expect(left).toContain("broken is a link that leads nowhere");
  expect(left).toContain(".1-0a1b2c3d.mlstack-part is half of a download");
  if (process.platform === "linux") expect(left.join()).toContain("a name that is not UTF-8");
  await expect(Array.fromAsync(filesBelow(join(source, "gone"), () => {}))).rejects.toMatchObject({
    message: expect.stringContaining("gone cannot be read"),
  });
});

test("a download is whole under its name", async () => {
  const target = folder();
  const { place } = brittlePlace(content, []);
  const meter = new Meter();
  const done = await download({ source: place, target: `${target}/`, overwrite: false, meter });
  expect(done).toEqual({ ok: true, value: { files: 1, bytes: content.length, same: 0, taken: [] } });
  expect(readFileSync(join(target, "file")).equals(content)).toBe(true);
  expect(meter.read()).toMatchObject({ files: 1, bytes: content.length, total: { files: 1, bytes: content.length } });
});

test("so many at a time, none begun after one failed, and those under way waited for", async () => {
  let running = 0;
  let most = 0;
  const begun: number[] = [];
  const work = async (item: number) => {
    begun.push(item);
    most = Math.max(most, ++running);
    await Bun.sleep(item % 3);
    running -= 1;
    if (item === 20) throw new Error("twenty");
  };
  const items = Array.from({ length: 100 }, (_, i) => i);
  await expect(inParallel(items, 4, work)).rejects.toThrow("twenty");
  expect([most, running]).toEqual([4, 0]);
  expect(begun.length).toBeLessThan(30);
});

test("a listing that runs ahead hands out all in order, and its error after what came before", async () => {
  async function* listing(count: number, error?: Error) {
    for (let i = 0; i < count; i++) yield { size: i };
    if (error) throw error;
  }
  const meter = new Meter();
  const all = await Array.fromAsync(foundAhead(listing(50_000), meter));
  expect(all.map(({ size }) => size)).toEqual(Array.from({ length: 50_000 }, (_, i) => i));
  expect(meter.read().total?.files).toBe(50_000);
  const seen: number[] = [];
  const failing = async () => {
    for await (const { size } of foundAhead(listing(3, new Error("no more")), new Meter())) seen.push(size);
  };
  await expect(failing()).rejects.toThrow("no more");
  expect(seen).toEqual([0, 1, 2]);
});

test("the rate is that of the last seconds", () => {
  let now = 0;
  const meter = new Meter(() => now);
  meter.expect(100_000);
  meter.expectNoMore();
  for (let i = 0; i < 100; i++) {
    now += 100;
    meter.add(i < 30 ? 1000 : 100);
  }
  const { rate, bytes } = meter.read();
  expect(bytes).toBe(37_000);
  expect(rate).toBeGreaterThan(900);
  expect(rate).toBeLessThan(1100);
});
