import { afterAll, beforeAll, expect, test } from "bun:test";
import { chmodSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { copySources } from "../../src/host/copy.ts";
import { fileInCopy } from "../../src/host/fileInCopy.ts";
import { sameAsCopy } from "../../src/host/sameAsCopy.ts";
import { readSourceFiles } from "../../src/host/sourceFiles.ts";
import { refusal, value } from "../usecases/home.ts";

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "mlstack-sources-"));
  mkdirSync(join(folder, "flavors"));
  mkdirSync(join(folder, "shared"));
  write("flavors/a.ts", 'import "../shared/eager";\nexport const late = () => import("./late.ts");\n');
  write("shared/eager.ts", "export {};\n");
  write("flavors/late.ts", 'import "left-pad";\nimport "mlstack";\nimport "node:path";\n');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function write(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

function read(name: string) {
  return readSourceFiles(join(folder, name), (path) => path.slice(folder.length + 1));
}

test("all that a file imports comes along, lazy files and left-out endings too, and packages are named", () => {
  const { files, base, packages } = value(read("flavors/a.ts"));
  expect(files.map(({ path }) => path.slice(folder.length + 1)).toSorted()).toEqual([
    "flavors/a.ts",
    "flavors/late.ts",
    "shared/eager.ts",
  ]);
  expect(base).toBe(folder);
  expect(packages).toEqual(["left-pad"]);
});

test("the address changes with any file that is imported, lazy ones too, and comes back with it", () => {
  const before = value(read("flavors/a.ts")).hash;
  write("flavors/late.ts", 'import "left-pad";\n// another\n');
  const after = value(read("flavors/a.ts")).hash;
  write("flavors/late.ts", 'import "left-pad";\nimport "mlstack";\nimport "node:path";\n');
  expect(after).not.toBe(before);
  expect(value(read("flavors/a.ts")).hash).toBe(before);
});

test("the copy is for its owner only", () => {
  const copy = value(copySources(join(folder, "copies"), value(read("flavors/a.ts"))));
  expect(statSync(copy).mode & 0o777).toBe(0o700);
  expect(statSync(join(copy, "flavors/late.ts")).mode & 0o777).toBe(0o600);
});

test.each([
  ["over the network", 'import "https://example.com/x.ts";', "bad-data", "b.ts imports https://example.com/x.ts"],
  ["by an absolute path", 'import "/etc/x.ts";', "bad-data", "by its absolute path"],
  ["what does not exist", '\nimport "./nothing.ts";', "bad-data", "b.ts imports ./nothing.ts, which does not exist"],
  ["a package at the top", 'import "left-pad";', "bad-data", "which every form would have to load"],
] as const)("an import %s is refused with its line", (_, text, code, said) => {
  write("b.ts", text);
  expect(refusal(read("b.ts"))).toMatchObject({ code, message: expect.stringContaining(said), at: { file: "b.ts" } });
});

test("a file that others can write is not trusted, also one that is imported", () => {
  const path = write("open.ts", "export {};\n");
  write("c.ts", 'export const late = () => import("./open.ts");\n');
  chmodSync(path, 0o666);
  expect(refusal(read("c.ts"))).toMatchObject({ code: "not-trusted", at: { file: "open.ts" } });
});

test("a folder that others can write is not trusted: they could put another file in its place", () => {
  const open = join(folder, "open");
  mkdirSync(open);
  writeFileSync(join(open, "a.ts"), "export {};\n");
  chmodSync(open, 0o777);
  expect(refusal(read("open/a.ts"))).toMatchObject({ code: "not-trusted" });
  chmodSync(open, 0o1777);
  expect(read("open/a.ts").ok).toBe(true);
});

test("a file is found in its copy, also where another one has its name", () => {
  const copies = join(folder, "copies");
  write("flavors/same.ts", 'import "../same.ts";\n');
  write("same.ts", "export {};\n");
  const path = join(folder, "flavors/same.ts");
  const copy = value(copySources(copies, value(read("flavors/same.ts"))));
  expect(fileInCopy(copy, path)).toBe("flavors/same.ts");
  expect(sameAsCopy(copy, path)).toBe(true);
  write("same.ts", "export {}; // another\n");
  expect(sameAsCopy(copy, path)).toBe(false);
  expect(fileInCopy(join(copies, "none"), path)).toBeUndefined();
});
