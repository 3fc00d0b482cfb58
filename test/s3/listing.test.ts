import { afterAll, beforeAll, expect, test } from "bun:test";
import { filesIn, under } from "../../src/authoring/contract/artifactStoreFiles.ts";
import { faultyProxy } from "./faultyProxy.ts";
import { configOf, newBucket, openStore } from "./open.ts";
import { fillBucket, startVersitygw, type Versitygw } from "./versitygw.ts";

let server: Versitygw;

beforeAll(async () => {
  server = await startVersitygw();
});
afterAll(() => server[Symbol.dispose]());

const names = Array.from({ length: 2345 }, (_, at) => `f${String(at).padStart(4, "0")}`);

/** A store in a bucket with these keys, and what it asks the server for. */
async function filled(keys: readonly string[]) {
  const bucket = await newBucket(server);
  fillBucket(server, bucket, keys);
  const proxy = await faultyProxy(server.endpoint, () => undefined);
  const store = await openStore(configOf({ ...server, endpoint: proxy.endpoint }, `s3://${bucket}`));
  return { store, asked: proxy.seen, [Symbol.dispose]: () => proxy[Symbol.dispose]() };
}

test("a folder with more than 1,000 files is listed whole, and asked for page by page as it is read", async () => {
  using place = await filled(names.map((name) => `many/${name}`));
  const listed: string[] = [];
  for await (const { name } of place.store.list(under(place.store, "many"))) {
    listed.push(name);
    expect(place.asked.length).toBe(Math.ceil(listed.length / 1000));
  }
  expect(listed).toEqual(names);
});

test("who stops reading a listing asks for no more of it", async () => {
  using place = await filled(names);
  for await (const { name } of place.store.list(place.store.path)) if (name === "f0010") break;
  expect(place.asked).toHaveLength(1);
});

test("many folders are listed with the files between them, by name, and none of the files below them", async () => {
  using place = await filled(names.flatMap((name) => [`${name}/a`, `${name}/b`, `${name}.txt`]));
  const listed = await Array.fromAsync(place.store.list(place.store.path));
  expect(listed.map(({ name }) => name)).toEqual(names.flatMap((name) => [name, `${name}.txt`]).toSorted());
  expect(listed.filter(({ kind }) => kind === "folder").map(({ name }) => name)).toEqual(names);
});

test("a tree of more than 1,000 files is removed in a few calls", async () => {
  using place = await filled([...names.map((name) => `gone/${name.slice(0, 3)}/${name}`), "stays"]);
  const counts: number[] = [];
  await place.store.rmtree(under(place.store, "gone"), { onRemoved: (count) => counts.push(count) });
  expect(counts).toEqual([1000, 2000, 2345]);
  expect(await filesIn(place.store)).toEqual(["stays"]);
  expect(place.asked.filter(({ method }) => method !== "GET").length).toBeLessThan(6);
});
