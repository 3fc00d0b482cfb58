import { afterEach, describe, expect, test } from "bun:test";
import { chmod, mkdir, mkdtemp, readdir, rm, stat, symlink, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { LocalArtifactStoreFlavor } from "../../../flavors/artifact_store/local/flavor.ts";
import { rootOf } from "../../../flavors/artifact_store/local/location.ts";
import { localProblem } from "../../../flavors/artifact_store/local/problems.ts";
import { artifactStoreContract } from "../../../src/authoring/contract/artifactStore.ts";
import { put, textOf, under } from "../../../src/authoring/contract/artifactStoreFiles.ts";

const folders: string[] = [];

/** A store in a folder of its own, beside which other files lie. */
async function open() {
  const outside = await mkdtemp(join(tmpdir(), "mlstack-local-"));
  folders.push(outside);
  await writeFile(join(outside, "secret.txt"), "not of the store");
  const flavor = new LocalArtifactStoreFlavor();
  const Store = await flavor.implementation();
  const config = flavor.configSchema.parse({ path: join(outside, "store") });
  return { outside, store: new Store({ id: "1", name: "files", config }) };
}

afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
});

describe("a local artifact store keeps the promises of all stores", () => {
  for (const { title, run } of artifactStoreContract) test(title, async () => run((await open()).store));
});

test("links that stay in the store are followed, and trees are not followed through them", async () => {
  const { store } = await open();
  await put(store, under(store, "real/file"), "content");
  await symlink("real", under(store, "link"));
  await symlink("..", under(store, "real/up"));
  await symlink("real/file", under(store, "alias"));
  expect(await textOf(store, under(store, "link/file"))).toBe("content");
  const found = await Array.fromAsync(store.list(store.path, { recursive: true }));
  expect(found.map(({ name, size }) => [name, size])).toEqual([
    ["alias", 7],
    ["real/file", 7],
  ]);
  const walked = await Array.fromAsync(store.walk(store.path));
  expect(walked.map(({ path }) => path)).toEqual([store.path, under(store, "real")]);
  expect(await Array.fromAsync(store.glob(under(store, "**/file")))).toEqual([under(store, "real/file")]);
  expect(await Array.fromAsync(store.glob(under(store, "real/[z-a]ile")))).toEqual([]);
  await store.remove(under(store, "alias"));
  await store.rmtree(under(store, "real"));
  expect(await readdir(store.path)).toEqual(["link"]);
});

test("a link that leads out of the store is neither read nor written through, nor is what it leads to removed", async () => {
  const { store, outside } = await open();
  await store.makedirs(store.path);
  await symlink(outside, under(store, "out"));
  await symlink(join(outside, "secret.txt"), under(store, "file"));
  const outsideProblem = { problem: "outside" };
  await expect(textOf(store, under(store, "out/secret.txt"))).rejects.toMatchObject(outsideProblem);
  await expect(textOf(store, under(store, "file"))).rejects.toMatchObject(outsideProblem);
  await expect(put(store, under(store, "out/new"), "x")).rejects.toMatchObject(outsideProblem);
  await expect(store.remove(under(store, "out/secret.txt"))).rejects.toMatchObject(outsideProblem);
  await expect(Array.fromAsync(store.list(under(store, "out")))).rejects.toMatchObject(outsideProblem);
  await put(store, under(store, "file"), "takes the place of the link");
  expect((await readdir(outside)).toSorted()).toEqual(["secret.txt", "store"]);
  expect(await Bun.file(join(outside, "secret.txt")).text()).toBe("not of the store");
  await store.rmtree(under(store, "out"));
  expect(await readdir(store.path)).toEqual(["file"]);
  await symlink(outside, under(store, "out"));
  await store.rmtree(store.path);
  expect(await Bun.file(join(outside, "secret.txt")).exists()).toBe(true);
});

test("a link that cannot be followed is there to be removed, as it is listed", async () => {
  const { store, outside } = await open();
  await store.makedirs(store.path);
  await symlink("nowhere", under(store, "broken"));
  await symlink(outside, under(store, "out"));
  for (const name of ["broken", "out"]) {
    expect(await store.stat(under(store, name))).toMatchObject({ kind: "file", size: 0 });
    await store.remove(under(store, name));
  }
  expect(await readdir(store.path)).toEqual([]);
  await expect(store.stat(under(store, "broken"))).rejects.toThrow("There is no");
});

// Other systems have no such names.
test.if(process.platform === "linux")(
  "a name that is not UTF-8 is listed, and named when it stands in the way",
  async () => {
    const { store } = await open();
    await store.makedirs(store.path);
    const raw = Buffer.concat([Buffer.from(under(store, "bad")), Buffer.from([0xff])]);
    await mkdir(raw);
    const listed = await Array.fromAsync(store.list(store.path));
    expect(listed.map(({ name }) => name)).toEqual(["bad\uFFFD"]);
    await expect(store.rmtree(store.path)).rejects.toThrow("bad\uFFFD is not UTF-8");
  },
);

test("a replaced file keeps who may read it", async () => {
  const { store } = await open();
  const path = under(store, "private");
  await put(store, path, "old");
  await chmod(path, 0o600);
  await put(store, path, "new");
  expect((await stat(path)).mode & 0o777).toBe(0o600);
});

test("a file that changed since is not read as the old one", async () => {
  const { store } = await open();
  const path = under(store, "file");
  await put(store, path, "old");
  const { version = "" } = await store.stat(path);
  expect(await textOf(store, path, { version })).toBe("old");
  await writeFile(path, "new");
  await utimes(path, 1, 1);
  await expect(textOf(store, path, { version })).rejects.toMatchObject({ problem: "changed" });
});

test("a folder is not read as a file, nor a file listed as a folder, and a pipe is not waited for", async () => {
  const { store } = await open();
  await put(store, under(store, "folder/file"), "");
  await expect(textOf(store, under(store, "folder"))).rejects.toMatchObject({ problem: "is-folder" });
  await expect(put(store, under(store, "folder"), "")).rejects.toMatchObject({ problem: "is-folder" });
  await expect(put(store, under(store, "folder/file/below"), "")).rejects.toMatchObject({ problem: "is-file" });
  await expect(Array.fromAsync(store.list(under(store, "folder/file")))).rejects.toMatchObject({ problem: "is-file" });
  await expect(store.rmtree(under(store, "folder/file"))).rejects.toMatchObject({ problem: "is-file" });
  expect(Bun.spawnSync(["mkfifo", under(store, "pipe")]).exitCode).toBe(0);
  await expect(textOf(store, under(store, "pipe"))).rejects.toThrow("a pipe");
});

test("a folder that goes while its tree is listed ends nothing", async () => {
  const { store } = await open();
  for (const name of ["a/1", "b/1", "c/1"]) await put(store, under(store, name), "x");
  const seen: string[] = [];
  for await (const { name } of store.list(store.path, { recursive: true })) {
    seen.push(name);
    await store.rmtree(under(store, "b")).catch(() => {});
  }
  expect(seen).toEqual(["a/1", "c/1"]);
});

test("in a tree, the folder that may not be read is the one that is named", async () => {
  const { store, outside } = await open();
  await put(store, under(store, "open/locked/file"), "x");
  const owner = process.getuid?.() === 0 ? 65_534 : (process.getuid?.() ?? 0);
  await chmod(outside, 0o755);
  await chmod(under(store, "open/locked"), 0);
  const program = join(import.meta.dir, "unprivileged.ts");
  const { stdout } = Bun.spawnSync([process.execPath, program, store.path, String(owner)]);
  await chmod(under(store, "open/locked"), 0o755);
  expect(stdout.toString()).toBe(`This user may not do that with ${under(store, "open/locked")}.`);
});

test("what the user may not do is said as that", () => {
  const refusal = localProblem(Object.assign(new Error("EACCES: open"), { code: "EACCES" }), "/data/closed");
  expect(refusal).toMatchObject({ problem: "not-permitted", message: "This user may not do that with /data/closed." });
});

test("a full disk is said as that, and the half file is gone", async () => {
  const { store } = await open();
  await mkdir(store.path, { recursive: true });
  await symlink("/dev/full", under(store, "full"));
  const script = `
    const { writeWhole } = await import("${join(import.meta.dir, "../../../flavors/artifact_store/local/writing.ts")}");
    try { await new Blob(["x".repeat(1e6)]).stream().pipeTo(await writeWhole("${store.path}/big", { overwrite: true })); }
    catch (error) { console.log(error.problem); }`;
  const limited = ["bash", "-c", 'ulimit -f 100; trap "" XFSZ; exec "$0" -e "$1"', process.execPath, script];
  const { stdout } = Bun.spawnSync(limited, { env: { ...process.env, BUN_RUNTIME_TRANSPILER_CACHE_PATH: "0" } });
  expect(stdout.toString()).toBe("disk-full\n");
  expect(await readdir(store.path)).toEqual(["full"]);
});

test("a store without a path has a folder of its own among ZenML's files", () => {
  const home = { ZENML_CONFIG_PATH: "/z" };
  expect(rootOf("", "ab-12", home)).toBe("/z/local_stores/ab-12");
  expect(rootOf("", "ab-12", { ...home, ZENML_LOCAL_STORES_PATH: "/s" })).toBe("/s/ab-12");
  expect(rootOf("/data/", "ab-12", home)).toBe("/data");
});
