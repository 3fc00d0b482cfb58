import type { BaseArtifactStore } from "../types/artifactStore.ts";
import { linesOf, put, textOf, under } from "./artifactStoreFiles.ts";
import { type ContractCase, expectRefusal, expectSame } from "./contractCase.ts";

type Case = ContractCase<BaseArtifactStore>;

/** What a store promises to those who read files. */
export const reading: readonly Case[] = [
  {
    title: "a root without files is an empty folder",
    async run(store) {
      expectSame("list", await Array.fromAsync(store.list(store.path)), []);
      expectSame("listdir", await Array.fromAsync(store.listdir(store.path)), []);
      expectSame("isdir", await store.isdir(store.path), true);
      const walked = await Array.fromAsync(store.walk(store.path));
      expectSame("walk", walked, [{ path: store.path, folders: [], files: [] }]);
    },
  },
  {
    title: "what is written can be read, also a part of it",
    async run(store) {
      const path = under(store, "new/folder/file.txt");
      await put(store, path, "grüße");
      expectSame("the whole", await textOf(store, path), "grüße");
      expectSame("from 1 to 3", await textOf(store, path, { start: 1, end: 3 }), "r\ufffd");
      expectSame("from 6 on", await textOf(store, path, { start: 6 }), "e");
      expectSame("beyond its end", await textOf(store, path, { start: 7 }), "");
      expectSame("an empty part", await textOf(store, path, { start: 2, end: 2 }), "");
      const text = await Array.fromAsync(await store.openReadText(path));
      expectSame("as text", text.join(""), "grüße");
    },
  },
  {
    title: "an empty file is a file",
    async run(store) {
      const path = under(store, "empty");
      await put(store, path, "");
      expectSame("text", await textOf(store, path), "");
      expectSame("size", await store.size(path), 0);
      expectSame("isfile", await store.isfile(path), true);
    },
  },
  {
    title: "a file of some megabytes comes back as it was",
    async run(store) {
      const path = under(store, "big.bin");
      const lines = linesOf(300_000);
      await put(store, path, lines);
      const { size } = await store.stat(path);
      expectSame("size", size, lines.length);
      if ((await textOf(store, path)) !== lines)
        throw new Error("The bytes that were read are not those that were written.");
      expectSame(
        "a part",
        await textOf(store, path, { start: 1_999_992, end: 2_000_008 }),
        lines.slice(1_999_992, 2_000_008),
      );
    },
  },
  {
    title: "a file that is not there is said to be missing",
    async run(store) {
      const path = under(store, "nothing");
      await expectRefusal("openRead", "NotFoundError", () => textOf(store, path));
      await expectRefusal("stat", "NotFoundError", () => store.stat(path));
      await expectRefusal("remove", "NotFoundError", () => store.remove(path));
      await expectRefusal("copyfile", "NotFoundError", () => store.copyfile(path, under(store, "copy")));
      await expectRefusal("rename", "NotFoundError", () => store.rename(path, under(store, "copy")));
      await expectRefusal("rmtree", "NotFoundError", () => store.rmtree(path));
      await expectRefusal("listdir", "NotFoundError", () => Array.fromAsync(store.listdir(path)));
      expectSame(
        "exists",
        [await store.exists(path), await store.isdir(path), await store.isfile(path)],
        [false, false, false],
      );
    },
  },
];
