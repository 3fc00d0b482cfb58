import { expect } from "bun:test";
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { command, Folder, type Runtime } from "../harness/app.ts";

const local = join(import.meta.dir, "../../../flavors/artifact_store/local");

/** Writes a flavor `mine` of a store that works in a folder; returns its file. */
export function writeOwnStore(folder: string): string {
  cpSync(local, join(folder, "flavors"), { recursive: true });
  const flavor = join(folder, "flavors/flavor.ts");
  writeFileSync(flavor, readFileSync(flavor, "utf8").replace('"local"', '"mine"'));
  return flavor;
}

/** Registers a store of one's own and moves files with it, by the verbs of any store. */
export async function useOwnStore(runtime: Runtime): Promise<void> {
  using folder = new Folder();
  const root = join(folder.path, "root");
  mkdirSync(root);
  writeOwnStore(folder.path);
  writeFileSync(join(folder.path, "file.txt"), "hello\n");
  const run = async (...args: readonly string[]) => {
    const ran = await command({ home: folder.path, runtime, args });
    expect([args, ran.code, ran.stderr]).toEqual([args, 0, expect.anything()]);
    return ran.stdout;
  };
  await run("artifact-store", "flavor", "register", "flavors/flavor.ts");
  await run("artifact-store", "register", "ours", "-f", "mine", `--path=${root}`);
  await run("artifact-store", "check", "ours", "--write");
  await run("artifact", "upload", "file.txt", "ours:models/a.txt");
  expect(readFileSync(join(root, "models/a.txt"), "utf8")).toBe("hello\n");
  expect(await run("artifact", "ls", "ours:models")).toContain("a.txt");
  expect(await run("artifact", "cat", "ours:models/a.txt")).toBe("hello\n");
  await run("artifact", "rm", "ours:models", "--recursive", "-y");
  expect(existsSync(join(root, "models"))).toBe(false);
}
