import type { BaseArtifactStore } from "../types/artifactStore.ts";
import { filesIn, put, textOf, under } from "./artifactStoreFiles.ts";
import { type ContractCase, expectRefusal, expectSame } from "./contractCase.ts";

type Case = ContractCase<BaseArtifactStore>;

/** What a store promises about folders and names. */
export const folders: readonly Case[] = [
  {
    title: "a folder lists what is directly in it, with sizes",
    async run(store) {
      for (const name of ["a.txt", "sub/b.txt", "sub/deep/c.txt", "sub2/d"]) await put(store, under(store, name), name);
      const list = async (path: string) =>
        (await Array.fromAsync(store.list(path))).map(({ name, kind, size }) => [name, kind, size]).sort();
      expectSame("the root", await list(store.path), [
        ["a.txt", "file", 5],
        ["sub", "folder", 0],
        ["sub2", "folder", 0],
      ]);
      expectSame("a folder", await list(under(store, "sub")), [
        ["b.txt", "file", 9],
        ["deep", "folder", 0],
      ]);
      expectSame("names", (await Array.fromAsync(store.listdir(under(store, "sub")))).sort(), ["b.txt", "deep"]);
      expectSame("all files", await filesIn(store), ["a.txt", "sub/b.txt", "sub/deep/c.txt", "sub2/d"]);
      const walked = await Array.fromAsync(store.walk(under(store, "sub")));
      expectSame("walk", walked, [
        { path: under(store, "sub"), folders: ["deep"], files: ["b.txt"] },
        { path: under(store, "sub/deep"), folders: [], files: ["c.txt"] },
      ]);
      expectSame("a name that begins like a folder's", await store.exists(under(store, "su")), false);
    },
  },
  {
    title: "files and folders are told apart",
    async run(store) {
      const path = under(store, "folder/file");
      await put(store, path, "12345");
      const { kind, size, modified } = await store.stat(path);
      expectSame("file", { kind, size }, { kind: "file", size: 5 });
      const age = Date.now() - (modified?.getTime() ?? Date.now());
      if (Math.abs(age) > 3_600_000) throw new Error(`A file that was just written is ${age} ms old.`);
      expectSame("folder", (await store.stat(under(store, "folder"))).kind, "folder");
      expectSame("size of a folder", await store.size(under(store, "folder")), undefined);
      expectSame("isdir", [await store.isdir(under(store, "folder")), await store.isdir(path)], [true, false]);
      expectSame("isfile", [await store.isfile(under(store, "folder")), await store.isfile(path)], [false, true]);
    },
  },
  {
    title: "a folder that is made is there, and making it again is no error",
    async run(store) {
      await store.makedirs(under(store, "a/b"));
      await store.makedirs(under(store, "a/b"));
      await store.mkdir(under(store, "a/c"));
      expectSame(
        "isdir",
        [await store.isdir(under(store, "a/b")), await store.isdir(under(store, "a/c"))],
        [true, true],
      );
      expectSame("what is in it", await Array.fromAsync(store.listdir(under(store, "a/b"))), []);
      expectSame("names", (await Array.fromAsync(store.listdir(under(store, "a")))).sort(), ["b", "c"]);
      await expectRefusal("mkdir", "AlreadyExistsError", () => store.mkdir(under(store, "a/c")));
      await expectRefusal("mkdir", "NotFoundError", () => store.mkdir(under(store, "not/there")));
      expectSame("files", await filesIn(store), []);
    },
  },
  {
    title: "a tree is removed whole, and nothing beside it",
    async run(store) {
      for (const name of ["gone/a", "gone/b/c", "gone2/d", "gone.txt"]) await put(store, under(store, name), name);
      await store.makedirs(under(store, "gone/empty"));
      await expectRefusal("remove", "StoreError", () => store.remove(under(store, "gone")));
      let removed = 0;
      await store.rmtree(under(store, "gone"), {
        onRemoved: (count) => {
          removed = count;
        },
      });
      expectSame("told", removed, 2);
      expectSame("files", await filesIn(store), ["gone.txt", "gone2/d"]);
      expectSame("exists", await store.exists(under(store, "gone")), false);
      await store.remove(under(store, "gone.txt"));
      await store.rmtree(store.path);
      expectSame("files", await filesIn(store), []);
      expectSame("the root", await store.isdir(store.path), true);
    },
  },
  {
    title: "patterns find files and folders",
    async run(store) {
      for (const name of ["a1.txt", "a2.txt", "b.csv", "x/a3.txt", "x/y/a4.txt"])
        await put(store, under(store, name), "");
      const glob = async (pattern: string) =>
        (await Array.fromAsync(store.glob(under(store, pattern))))
          .map((path) => path.slice(store.path.length + 1))
          .sort();
      expectSame("*", await glob("*.txt"), ["a1.txt", "a2.txt"]);
      expectSame("?", await glob("?.csv"), ["b.csv"]);
      expectSame("[…]", await glob("a[2-9].txt"), ["a2.txt"]);
      expectSame("[!…]", await glob("a[!2-9].txt"), ["a1.txt"]);
      expectSame("in folders", await glob("*/*.txt"), ["x/a3.txt"]);
      expectSame("folders", await glob("?"), ["x"]);
      expectSame("**", await glob("**/a*.txt"), ["a1.txt", "a2.txt", "x/a3.txt", "x/y/a4.txt"]);
      expectSame("without a sign", [await glob("b.csv"), await glob("c.csv")], [["b.csv"], []]);
    },
  },
  {
    title: "names with spaces and signs stay as they are",
    async run(store) {
      const names = [
        "with space.txt",
        "a+b%20c.txt",
        "ü.txt",
        "a&b=c#d.txt",
        "100%.txt",
        "日本/語 (1).txt",
        "'quoted'.txt",
      ];
      for (const name of names) await put(store, under(store, name), name);
      expectSame("files", await filesIn(store), names.toSorted());
      for (const name of names) expectSame(name, await textOf(store, under(store, name)), name);
      await store.rmtree(store.path);
      expectSame("what is left", await filesIn(store), []);
    },
  },
];
