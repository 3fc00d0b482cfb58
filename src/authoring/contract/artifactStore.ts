import type { BaseArtifactStore } from "../types/artifactStore.ts";
import { filesIn, linesOf, put, textOf, under } from "./artifactStoreFiles.ts";
import { type ContractCase, expectRefusal, expectSame } from "./contractCase.ts";

type Case = ContractCase<BaseArtifactStore>;

const reading: readonly Case[] = [
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

const writing: readonly Case[] = [
  {
    title: "a file that is replaced has only the new content",
    async run(store) {
      const path = under(store, "file");
      await put(store, path, "a long text");
      await put(store, path, "short");
      expectSame("text", await textOf(store, path), "short");
    },
  },
  {
    title: "nobody sees a file before it is complete, and an aborted one leaves nothing",
    async run(store) {
      const path = under(store, "file");
      const writer = (await store.openWrite(path)).getWriter();
      await writer.write(new TextEncoder().encode("half"));
      expectSame("while it is written", await store.exists(path), false);
      await writer.abort(new Error("no longer wanted"));
      expectSame("files", await filesIn(store), []);
    },
  },
  {
    title: "an aborted replacement leaves the old file",
    async run(store) {
      const path = under(store, "file");
      await put(store, path, "old");
      const writer = (await store.openWrite(path)).getWriter();
      await writer.write(new TextEncoder().encode("new"));
      await writer.abort(new Error("no longer wanted"));
      expectSame("text", await textOf(store, path), "old");
      expectSame("files", await filesIn(store), ["file"]);
    },
  },
  {
    title: "the signal stops writing and leaves nothing",
    async run(store) {
      const stop = new AbortController();
      const writer = (await store.openWrite(under(store, "file"), { signal: stop.signal })).getWriter();
      writer.closed.catch(() => {});
      await writer.write(new TextEncoder().encode("half"));
      stop.abort(new Error("stopped"));
      await expectRefusal("what was begun", "Error", () => writer.closed);
      expectSame("files", await filesIn(store), []);
    },
  },
  {
    title: "copying and moving keep the content, and replace a file only when told to",
    async run(store) {
      const [one, two, three] = [under(store, "a/one"), under(store, "b/two"), under(store, "three")] as const;
      await put(store, one, "1");
      await store.copyfile(one, two);
      expectSame("the copy", await textOf(store, two), "1");
      await put(store, three, "3");
      await expectRefusal("copyfile", "AlreadyExistsError", () => store.copyfile(one, three));
      await expectRefusal("rename", "AlreadyExistsError", () => store.rename(one, three));
      expectSame("what was refused", [await textOf(store, one), await textOf(store, three)], ["1", "3"]);
      await store.rename(three, one, { overwrite: true });
      await store.copyfile(one, two, { overwrite: true });
      expectSame("what was replaced", [await textOf(store, one), await textOf(store, two)], ["3", "3"]);
      expectSame("files", await filesIn(store), ["a/one", "b/two"]);
    },
  },
];

const folders: readonly Case[] = [
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

/** What every artifact store promises. Each case wants a root with nothing in it. */
export const artifactStoreContract: readonly Case[] = [...reading, ...writing, ...folders];
