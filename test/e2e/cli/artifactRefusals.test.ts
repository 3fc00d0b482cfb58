import { afterAll, beforeAll, expect, test } from "bun:test";
import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { cleanEnvironment } from "../harness/app.ts";
import { Home, program } from "./program.ts";

let home: Home;
let store: string;

beforeAll(() => {
  home = new Home();
  store = join(home.folder.path, "store");
  mkdirSync(join(store, "folder"), { recursive: true });
  writeFileSync(join(store, "folder/file"), "x");
  home.do(`artifact-store register s -f local --path=${store}`);
  home.do("artifact-store register bucket -f s3 --path=s3://bucket/prod");
});
afterAll(() => home[Symbol.dispose]());

test.each([
  ["upwards", "artifact ls s:../x", 2, "leads upwards with .."],
  ["upwards in the middle", "artifact ls s:a/../../x", 2, "leads upwards with .."],
  ["upwards in a bucket", "artifact ls bucket:a/../../x", 2, "leads upwards with .."],
  ["outside of the folder", "artifact cat s:/etc/passwd", 2, "lies outside of the store"],
  ["a folder whose name only begins alike", "artifact ls s:{store}2/x", 2, "lies outside of the store"],
  ["outside of the bucket's folder", "artifact ls bucket:s3://bucket/other", 2, "lies outside of the store"],
  ["another bucket", "artifact ls bucket:s3://bucket2/prod/x", 2, "lies outside of the store"],
  ["another service", "artifact ls bucket:gs://bucket/prod", 2, "begins with gs://"],
  ["an address in a folder", "artifact ls s:s3://x/y", 2, "is an address"],
  ["an address without a store", "artifact ls s3://bucket/prod", 2, "STORE:s3://bucket/prod"],
  ["no such store", "artifact ls nowhere:x", 3, "no artifact store named nowhere"],
  ["no such file", "artifact cat s:nothing", 3, "nothing at s:nothing"],
  ["a folder read", "artifact cat s:folder", 2, "is a folder"],
  ["a folder downloaded", "artifact download s:folder", 2, "With --recursive"],
  ["a folder uploaded", "artifact upload {store} s", 2, "With --recursive"],
  ["nothing to upload", "artifact upload nowhere s", 3, "nowhere cannot be uploaded: there is no such file"],
  ["a device uploaded", "artifact upload /dev/null s", 2, "neither a file nor a folder"],
  ["a folder onto a file", "artifact download s:folder folder/file -r", 3, "is a file"],
  ["a part of the path is a file", "artifact download s:folder/file taken/x", 3, "taken"],
  ["a bad limit", "artifact ls s --limit 0", 2, "--limit"],
])("%s", (_, line, code, said) => {
  writeFileSync(join(home.folder.path, "taken"), "");
  mkdirSync(join(home.folder.path, "folder"), { recursive: true });
  writeFileSync(join(home.folder.path, "folder/file"), "");
  const ran = home.type(line.replaceAll("{store}", store));
  expect([ran.code, ran.stderr]).toEqual([code, expect.stringContaining(said)]);
  expect(ran.stdout).toBe("");
});

test("a bucket without a name is refused before anything is asked", () => {
  home.do("artifact-store register nameless -f s3 --path=s3://");
  const { code, stderr } = home.type("artifact ls nameless");
  expect([code, stderr]).toEqual([65, expect.stringContaining("names no bucket")]);
});

test("a check names each field whose secret is not there", () => {
  home.do("artifact-store register unkept -f s3 --path=s3://bucket --key={{gone.k}} --secret={{gone.s}}");
  const { code, stderr } = home.type("artifact-store check unkept");
  expect(code).toBe(3);
  expect(stderr).toContain("key refers to {{gone.k}}");
  expect(stderr).toContain("secret refers to {{gone.s}}");
});

test("--read-only looks and downloads, and changes nothing", () => {
  for (const words of ["upload folder/file s", "rm s:folder -r -y", "cp s:folder/file s:copy"]) {
    const { code, stderr } = home.type(`--read-only artifact ${words}`, { cwd: store });
    expect([code, stderr]).toEqual([73, expect.stringContaining("read-only")]);
  }
  expect(home.type("--read-only artifact-store check s --write").code).toBe(73);
  expect(home.type("--read-only artifact ls s").code).toBe(0);
  expect(readdirSync(store)).toEqual(["folder"]);
});

test("stores without an implementation run in ZenML", () => {
  home.do("artifact-store register g -f gcp --path=gs://bucket");
  for (const line of ["artifact ls g", "artifact-store check g"]) {
    const { code, stderr } = home.type(line);
    expect([code, stderr]).toEqual([1, expect.stringContaining("runs in ZenML")]);
  }
});

test("names that could act on the terminal are shown escaped", () => {
  writeFileSync(join(store, "folder/\u001b[31mred\nline"), "x");
  const { stdout } = home.do("artifact ls s:folder");
  expect(stdout).toContain("^[[31mred");
  expect(stdout).not.toContain("\u001b");
  expect(home.json("artifact ls s:folder").items.map(({ name }: { name: string }) => name)).toContain(
    "\u001b[31mred\nline",
  );
});

/** Not every machine lets a user have a disk of their own to fill. */
const canMount =
  Bun.spawnSync(["unshare", "-rm", "mount", "-t", "tmpfs", "none", "/mnt"], { stderr: "ignore" }).exitCode === 0;

if (canMount)
  test("a full disk: which file, what to do, exit status 73, and nothing of it stays", () => {
    const small = join(home.folder.path, "small");
    mkdirSync(small);
    writeFileSync(join(store, "big"), new Uint8Array(3 * 2 ** 20));
    const words = [...program, "artifact", "download", "s:big", small].map((word) => `'${word}'`).join(" ");
    const script = `mount -t tmpfs -o size=1m none '${small}' && ${words}; echo "exit $?"; ls -A '${small}' | wc -l`;
    const ran = Bun.spawnSync(["unshare", "-rm", "sh", "-c", script], {
      env: cleanEnvironment(home.folder.path),
      stdout: "pipe",
      stderr: "pipe",
    });
    expect(ran.stderr.toString()).toContain("the disk is full");
    expect(ran.stdout.toString()).toBe("exit 73\n0\n");
    expect(readdirSync(small)).toEqual([]);
  });
