import { afterAll, expect, test } from "bun:test";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  createWhole,
  fileErrorCode,
  makePrivateFolder,
  sweepTemporaries,
  writeWhole,
} from "../../src/platform/files.ts";
import { watchForChanges } from "../../src/platform/watch.ts";

const folder = mkdtempSync(join(tmpdir(), "mlstack-files-"));
afterAll(() => rmSync(folder, { recursive: true }));

test("a file is written whole, for its owner only, and nothing else is left", () => {
  const path = join(folder, "one");
  writeWhole(path, "old");
  writeWhole(path, "new");
  expect(readFileSync(path, "utf8")).toBe("new");
  expect(statSync(path).mode & 0o777).toBe(0o600);
  expect(readdirSync(folder)).toEqual(["one"]);
});

test("creating a file that is there fails and leaves it as it is", () => {
  const path = join(folder, "two");
  createWhole(path, "first");
  let code: string | undefined;
  try {
    createWhole(path, "second");
  } catch (error) {
    code = fileErrorCode(error);
  }
  expect(code).toBe("EEXIST");
  expect(readFileSync(path, "utf8")).toBe("first");
  expect(readdirSync(folder).sort()).toEqual(["one", "two"]);
});

test("what killed programs left goes, what is being written stays", () => {
  const own = mkdtempSync(join(folder, "swept-"));
  for (const name of ["old.tmp", "new.tmp", "old"]) writeFileSync(join(own, name), "");
  const hourAgo = Date.now() / 1000 - 3600;
  for (const name of ["old.tmp", "old"]) utimesSync(join(own, name), hourAgo, hourAgo);
  sweepTemporaries(own);
  expect(readdirSync(own).sort()).toEqual(["new.tmp", "old"]);
  rmSync(own, { recursive: true });
});

test("a private folder is made with what is missing above it", () => {
  const path = join(folder, "a", "b");
  makePrivateFolder(path);
  expect(statSync(path).mode & 0o777).toBe(0o700);
});

test("a watched file reports a write, a replacement and a removal", async () => {
  const path = join(folder, "watched");
  writeFileSync(path, "1");
  let heard = Promise.withResolvers<void>();
  const stop = watchForChanges(path, () => heard.resolve());
  for (const act of [() => writeFileSync(path, "2"), () => writeWhole(path, "3"), () => rmSync(path)]) {
    heard = Promise.withResolvers<void>();
    act();
    await heard.promise;
  }
  stop();
  expect(readdirSync(folder)).not.toContain("watched");
});

test("a watched file also reports the end of the journal beside it, which is when a transaction is committed", async () => {
  const path = join(folder, "journalled");
  writeFileSync(path, "1");
  writeFileSync(`${path}-journal`, "1");
  const heard = Promise.withResolvers<void>();
  const stop = watchForChanges(path, heard.resolve);
  rmSync(`${path}-journal`);
  await heard.promise;
  stop();
});
