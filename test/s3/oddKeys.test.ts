import { afterAll, beforeAll, expect, test } from "bun:test";
import { ListObjectsV2Command, PutObjectCommand } from "@aws-sdk/client-s3";
import { type BaseArtifactStore, childPath } from "mlstack";
import { textOf } from "../../src/authoring/contract/artifactStoreFiles.ts";
import { startMoto } from "./moto.ts";
import { configOf, newBucket, openStore } from "./open.ts";
import { bareClient, type S3Server } from "./server.ts";

/** Keys that are no paths, and keys that only look strange. */
const keys = [
  "a",
  "a/b",
  "a//b",
  "/lead",
  "//two",
  "up/../x",
  "dot/./x",
  "../out",
  "control\u0001\u001b]52;c;x\u0007",
  "tab\there",
  "bidi\u202e",
  "plus+space and %20 %2F",
  "quo\"te'&<>",
  "marker/",
  "trail/slash/",
  "trail/slash/file",
  "é and é",
  "😀",
  "*?[x]",
  "back\\slash",
];
const files = keys.filter((key) => !key.endsWith("/"));

let server: S3Server;

beforeAll(async () => {
  server = await startMoto();
});
afterAll(() => server[Symbol.dispose]());

async function filled() {
  const bucket = await newBucket(server);
  const client = bareClient(server);
  for (const Key of keys) await client.send(new PutObjectCommand({ Bucket: bucket, Key, Body: `<${Key}>` }));
  return { bucket, store: await openStore(configOf(server, `s3://${bucket}`)) };
}

/** All files, found folder by folder, with their texts. */
async function texts(store: BaseArtifactStore, folder: string): Promise<readonly string[]> {
  const found: string[] = [];
  for await (const { name, kind } of store.list(folder)) {
    const path = childPath(folder, name);
    if (kind === "file") found.push(await textOf(store, path));
    else found.push(...(await texts(store, path.endsWith("/") ? path : `${path}/`)));
  }
  return found;
}

test("every key is found folder by folder, and its file is the one that is read", async () => {
  const { store } = await filled();
  expect((await texts(store, store.path)).toSorted()).toEqual(files.map((key) => `<${key}>`).toSorted());
});

test("every key is found in the listing of all, as it is", async () => {
  const { store } = await filled();
  const listed = await Array.fromAsync(store.list(store.path, { recursive: true }));
  expect(listed.map(({ name }) => name).toSorted()).toEqual(files.toSorted());
});

test("a file and a folder with the same name are told apart by the slash", async () => {
  const { store } = await filled();
  const path = `${store.path}/a`;
  expect([(await store.stat(path)).kind, (await store.stat(`${path}/`)).kind]).toEqual(["file", "folder"]);
  await store.remove(path);
  expect([await store.isfile(path), await store.isdir(path)]).toEqual([false, true]);
});

test("odd keys are copied, moved and removed", async () => {
  const { store, bucket } = await filled();
  for (const key of files) {
    const path = `${store.path}/${key}`;
    await store.copyfile(path, `${store.path}/copy`, { overwrite: true });
    expect(await textOf(store, `${store.path}/copy`)).toBe(`<${key}>`);
  }
  await store.rename(`${store.path}/a//b`, `${store.path}/moved+ %20`);
  expect(await textOf(store, `${store.path}/moved+ %20`)).toBe("<a//b>");
  await store.rmtree(store.path);
  const { KeyCount } = await bareClient(server).send(new ListObjectsV2Command({ Bucket: bucket }));
  expect(KeyCount).toBe(0);
});
