import { expect, test } from "bun:test";
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { join } from "node:path";
import * as mlstack from "mlstack";
import { componentTypeIds } from "../../src/core/componentType.ts";
import { typeErrors } from "./typeErrors.ts";

const docs = join(import.meta.dir, "../../docs");
const guide = await Bun.file(join(docs, "writing-flavors.md")).text();

const examples = [...guide.matchAll(/```ts\n\/\/ flavors\/(\S+)\n([\s\S]*?)```/g)].map(
  ([, name = "", text = ""]) => [name, text] as const,
);

/** The service that the guide's artifact store speaks with. */
function depot() {
  const files = new Map<string, Uint8Array>();
  const list = (folder: string) => {
    const names = [...files.keys()].flatMap((path) => (path.startsWith(folder) ? [path.slice(folder.length)] : []));
    const folders = new Set(names.flatMap((name) => (name.includes("/") ? [name.slice(0, name.indexOf("/"))] : [])));
    return [
      ...[...folders].map((name) => ({ name, kind: "folder", size: 0 })),
      ...names
        .filter((name) => !name.includes("/"))
        .map((name) => ({ name, kind: "file", size: files.get(folder + name)?.length })),
    ];
  };
  const remove = (removed: string) => {
    const gone = (path: string) => (removed.endsWith("/") ? path.startsWith(removed) : path === removed);
    for (const path of [...files.keys()].filter(gone)) files.delete(path);
  };
  return Bun.serve({
    port: 0,
    async fetch(request) {
      const { pathname, search } = new URL(request.url);
      if (request.headers.get("Authorization") !== "Bearer secret") return new Response("", { status: 401 });
      if (search === "?list") return Response.json(list(pathname));
      if (request.method === "PUT") files.set(pathname, await request.bytes());
      if (request.method === "DELETE") remove(pathname);
      if (request.method !== "GET") return new Response("");
      const found = files.get(pathname);
      if (!found) return new Response("", { status: 404 });
      const [, start, end] = /^bytes=(\d+)-(\d*)$/.exec(request.headers.get("Range") ?? "") ?? [];
      return new Response(found.slice(Number(start ?? 0), end ? Number(end) + 1 : undefined));
    },
  });
}

test("the artifact store of the guide does what it says", async () => {
  await mkdir(join(import.meta.dir, "../.tmp"), { recursive: true });
  const folder = await mkdtemp(join(import.meta.dir, "../.tmp/guide-"));
  using server = depot();
  try {
    for (const [name, text] of examples) await Bun.write(join(folder, name), text);
    const { DepotArtifactStoreFlavor } = await import(join(folder, "depot.ts"));
    const flavor = new DepotArtifactStoreFlavor();
    const Store = await flavor.implementation();
    const config = { path: "depot://team/ml", endpoint: server.url.origin, token: "secret" };
    const store: mlstack.BaseArtifactStore = new Store({
      id: "1",
      name: "d",
      config: flavor.configSchema.parse(config),
    });
    const write = async (path: string, text: string) =>
      new Blob([text]).stream().pipeTo(await store.openWrite(`${config.path}/${path}`));
    await write("a/one.txt", "hello");
    await write("two.txt", "!");
    const text = async (path: string, range = {}) =>
      new Response(await store.openRead(`${config.path}/${path}`, range)).text();
    expect([await text("a/one.txt"), await text("a/one.txt", { start: 1, end: 3 })]).toEqual(["hello", "el"]);
    expect(await Array.fromAsync(store.glob(`${config.path}/*/*.txt`))).toEqual([`${config.path}/a/one.txt`]);
    expect(await Array.fromAsync(store.listdir(config.path))).toEqual(["a", "two.txt"]);
    expect([await store.isdir(`${config.path}/a`), await store.isfile(`${config.path}/a`)]).toEqual([true, false]);
    expect(await store.size(`${config.path}/two.txt`)).toBe(1);
    const moving = [`${config.path}/two.txt`, `${config.path}/a/one.txt`] as const;
    await expect(store.rename(...moving)).rejects.toBeInstanceOf(mlstack.AlreadyExistsError);
    await store.rename(...moving, { overwrite: true });
    expect(await text("a/one.txt")).toBe("!");
    await store.rmtree(`${config.path}/a`);
    await expect(store.stat(`${config.path}/a`)).rejects.toBeInstanceOf(mlstack.NotFoundError);
    expect(await Array.fromAsync(store.walk(config.path))).toEqual([{ path: config.path, folders: [], files: [] }]);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

test("every example of the guide on flavors compiles as it stands there", async () => {
  expect(examples.map(([name]) => name)).toEqual([
    "depot.ts",
    "depot_store.ts",
    "rules.ts",
    "stackRules.ts",
    "farm.ts",
  ]);
  expect(await typeErrors(Object.fromEntries(examples))).toEqual([]);
});

test("the guide has an example of every kind of rule", async () => {
  const source = await Bun.file(join(import.meta.dir, "../../src/authoring/rules.ts")).text();
  const kinds = [...source.matchAll(/^export function (\w+)/gm)].map(([, name = ""]) => name);
  expect(kinds.length).toBeGreaterThan(10);
  expect(kinds.filter((kind) => !guide.includes(`  ${kind}(`))).toEqual([]);
});

test("the page on the bases tells of each type's, and no class that authors need is kept from them", async () => {
  const page = await Bun.file(join(docs, "flavor-bases.md")).text();
  const bases = [...page.matchAll(/^## .*`(\w+)`$/gm)].map(([, name = ""]) => name);
  expect(bases.length).toBe(componentTypeIds.length + 4);
  expect(bases.filter((name) => !(name in mlstack))).toEqual([]);
});
