import { afterAll, beforeAll, describe, expect, test } from "bun:test";
import { cpSync, existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { artifactStoreContract } from "../../src/authoring/contract/artifactStore.ts";
import { put, textOf, under } from "../../src/authoring/contract/artifactStoreFiles.ts";
import type { BaseArtifactStore } from "../../src/authoring/types/artifactStore.ts";
import { type ServingLimits, servingLimits } from "../../src/host/limits.ts";
import { readFlavorFile } from "../../src/host/readFlavorFile.ts";
import { type OwnStoreFlavor, startStore } from "../../src/host/store/startStore.ts";
import { refusal, value } from "../usecases/home.ts";
import { writeOddStore } from "./oddStore.ts";

const builtIn = join(import.meta.dir, "../../flavors/artifact_store/local");
let folder: string;

beforeAll(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), "mlstack-own-")));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function flavorOf(path: string): Promise<OwnStoreFlavor> {
  const file = { path, flavorsFolder: join(folder, "copies"), shown: (each: string) => each };
  const { spec, exportName = "", hash, findings } = value(await readFlavorFile(file));
  if (spec === undefined) throw new Error(JSON.stringify(findings));
  return { ...file, name: spec.name, exportName, hash };
}

let roots = 0;

function start(flavor: OwnStoreFlavor, options?: Parameters<typeof startStore>[2]) {
  roots += 1;
  const path = join(folder, `root${roots}`);
  mkdirSync(path);
  return startStore(flavor, { id: "i", name: "n", configuration: { path } }, options);
}

describe("a store of one's own keeps in its child the promises of all stores", () => {
  let flavor: OwnStoreFlavor;
  beforeAll(async () => {
    cpSync(builtIn, join(folder, "mine"), { recursive: true });
    flavor = await flavorOf(join(folder, "mine/flavor.ts"));
  });
  for (const { title, run } of artifactStoreContract)
    test(title, async () => {
      const store = value(await start(flavor));
      await run(store);
      await store.cleanup?.();
    });

  test("aborting ends a call with the reason of the signal, and nothing half written stays", async () => {
    const store = value(await start(flavor));
    const stop = new AbortController();
    const writer = (await store.openWrite(under(store, "file"), { signal: stop.signal })).getWriter();
    await writer.write(new TextEncoder().encode("half"));
    stop.abort(new Error("enough"));
    await expect(writer.write(new TextEncoder().encode("more")).then(() => writer.close())).rejects.toThrow("enough");
    expect(existsSync(under(store, "file"))).toBe(false);
    await store.cleanup?.();
  });

  test("many calls at once are not in each other's way", async () => {
    const store = value(await start(flavor));
    const names = Array.from({ length: 20 }, (_, i) => under(store, `file${i}`));
    await Promise.all(names.map((name) => put(store, name, name.repeat(50_000))));
    const texts = await Promise.all(names.map((name) => textOf(store, name)));
    expect(texts.every((text, i) => text === names[i]?.repeat(50_000))).toBe(true);
    await store.cleanup?.();
  });
});

describe("a store that is odd", () => {
  const impatient: ServingLimits = { ...servingLimits, idleMs: 3000, stopMs: 200, everyMs: 50 };

  /** A store whose `exists` does what is written. */
  async function storeThat(body: string, limits = servingLimits): Promise<BaseArtifactStore> {
    return value(await start(await flavorOf(writeOddStore(folder, { methods: { exists: body } })), { limits }));
  }

  test("throws: its error arrives with its kind and hint", async () => {
    const store = await storeThat('throw new StoreError("access-denied", "No way in.", { hint: "Ask for the key." });');
    await expect(store.exists("x")).rejects.toMatchObject({
      name: "StoreError",
      problem: "access-denied",
      message: "No way in.",
      hint: "Ask for the key.",
    });
    await store.cleanup?.();
  });

  test("tells a secret in its error: it is taken out", async () => {
    const flavor = await flavorOf(writeOddStore(folder, { methods: { exists: 'throw new Error("key is hunter2");' } }));
    const store = value(await start(flavor, { redact: (text) => text.replaceAll("hunter2", "…") }));
    await expect(store.exists("x")).rejects.toThrow("key is …");
    await store.cleanup?.();
  });

  test("throws what is no error: it is told as a text", async () => {
    const store = await storeThat("throw { toString() { throw 1; } } as unknown as Error;");
    await expect(store.exists("x")).rejects.toThrow("something that cannot be told");
    await store.cleanup?.();
  });

  test("is not told of the slash that ends the path of a folder, only of parts without a name", async () => {
    const store = await storeThat('return path.endsWith("/");');
    expect([await store.exists("s3://b/folder/"), await store.exists("s3://b/folder//")]).toEqual([false, true]);
    await store.cleanup?.();
  });

  test("prints, also within its answers: they arrive all the same", async () => {
    const store = await storeThat(
      'console.log("\\u001b[2J no newline"); process.stdout.write("{}".repeat(99_999)); console.error("x"); return true;',
    );
    expect(await Promise.all([store.exists("x"), store.exists("y")])).toEqual([true, true]);
    await store.cleanup?.();
  });

  test("ends its process: what waits is told so, and another process does what comes later", async () => {
    const store = await storeThat('if (path === "y") return true; process.exit(3);');
    await expect(store.exists("x")).rejects.toThrow("it ended with status 3");
    await expect(store.exists("x")).rejects.toMatchObject({ name: "StoreError", problem: "unavailable" });
    expect(await Promise.all([store.exists("y"), store.exists("y")])).toEqual([true, true]);
    await store.cleanup?.();
    await expect(store.exists("y")).rejects.toThrow("The store was closed.");
  });

  test("ends its process while a file is written: the file is not said to be whole, whatever was asked meanwhile", async () => {
    const methods = {
      exists: 'if (path === "die") process.exit(3); return true;',
      openWrite: "return new WritableStream();",
    };
    const store = value(await start(await flavorOf(writeOddStore(folder, { methods }))));
    const writer = (await store.openWrite("x")).getWriter();
    writer.closed.catch(() => undefined);
    await writer.write(new Uint8Array(3));
    await expect(store.exists("die")).rejects.toThrow("with status 3");
    expect(await store.exists("x")).toBe(true);
    await expect(writer.close()).rejects.toThrow("what was begun is lost");
    await store.cleanup?.();
  });

  test("is silent: after the idle limit it is stopped", async () => {
    const store = await storeThat("return new Promise(() => {});", impatient);
    await expect(store.exists("x")).rejects.toMatchObject({ problem: "timeout" });
  });

  test("loops: after the idle limit it is stopped", async () => {
    const store = await storeThat("for (;;);", impatient);
    await expect(store.exists("x")).rejects.toMatchObject({ problem: "timeout" });
  });

  test("takes memory without end: it is stopped", async () => {
    const grows = "const all = []; for (;;) { all.push(new Uint8Array(2 ** 23).fill(1)); await Bun.sleep(1); }";
    const store = await storeThat(grows);
    await expect(store.exists("x")).rejects.toThrow("more than 512 MiB of memory");
  });

  test("does not hear a signal: its call ends all the same, and others go on", async () => {
    const store = await storeThat(
      'if (path === "y") return true; return new Promise<boolean>((r) => setTimeout(() => r(true), 1500));',
      impatient,
    );
    const deaf = store.exists("x", { signal: AbortSignal.timeout(50) });
    await expect(deaf).rejects.toMatchObject({ name: "TimeoutError" });
    expect(await store.exists("y")).toBe(true);
    await store.cleanup?.();
  });

  test("gives what it must not: that is said, and what it must give", async () => {
    const methods = {
      stat: 'return path === "x" ? { size: "1" } : { kind: "file", size: 1, modified: "today" };',
      exists: "",
      listdir: 'return ["a"];',
    };
    const store = value(await start(await flavorOf(writeOddStore(folder, { methods }))));
    await expect(store.stat("x")).rejects.toThrow("stat of the store must give kind (file or folder), size");
    await expect(store.stat("y")).rejects.toThrow('and gave {"kind":"file","size":1,"modified":"today"}');
    await expect(store.exists("x")).rejects.toThrow("exists of the store must give true or false, and gave undefined");
    await expect(Array.fromAsync(store.listdir("x"))).rejects.toThrow("async *listdir), and gave a promise");
    await store.cleanup?.();
  });

  test("throws when it is made: that is why it cannot be opened", async () => {
    const flavor = await flavorOf(writeOddStore(folder, { made: 'throw new Error("no luck");' }));
    await expect(start(flavor)).rejects.toThrow("no luck");
  });

  test("needs a package that is not installed: that is said, and where it was looked for", async () => {
    const flavor = await flavorOf(writeOddStore(folder, { imports: 'import "no-such-package";' }));
    expect(refusal(await start(flavor))).toMatchObject({
      code: "not-implemented",
      message: `The artifact store n needs the package no-such-package, which is not installed in ${folder}.`,
    });
  });
});

test("a configuration that lacks what the flavor asks for by now is told by its field, and how to set it", async () => {
  const flavor = await flavorOf(writeOddStore(folder, {}));
  const refused = refusal(await startStore(flavor, { id: "i", name: "ours", configuration: {} }));
  expect([refused.message, refused.hint, refused.at?.field]).toEqual([
    "The configuration of ours does not fit its flavor: path is required.",
    "Change it: mlstack artifact-store update ours --path=…",
    ["path"],
  ]);
});

test("a file that is gone does not matter to the copy that runs; a copy that is gone does", async () => {
  const path = writeOddStore(folder, { methods: { exists: "return true;" } });
  const flavor = await flavorOf(path);
  rmSync(path);
  const store = value(await start(flavor));
  expect(await store.exists("x")).toBe(true);
  await store.cleanup?.();
  rmSync(join(flavor.flavorsFolder, flavor.hash), { recursive: true });
  expect(refusal(await start(flavor)).code).toBe("not-found");
});
