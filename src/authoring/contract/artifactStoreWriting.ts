import type { BaseArtifactStore } from "../types/artifactStore.ts";
import { filesIn, put, textOf, under } from "./artifactStoreFiles.ts";
import { type ContractCase, expectRefusal, expectSame } from "./contractCase.ts";

type Case = ContractCase<BaseArtifactStore>;

/** What a store promises to those who write, copy and move files. */
export const writing: readonly Case[] = [
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
      expectSame("files while it is written", await filesIn(store), []);
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
