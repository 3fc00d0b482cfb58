import { expect, test } from "bun:test";
import { mkdirSync, mkdtempSync, realpathSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findWorkspace } from "../../src/platform/workspace.ts";

function folder(...below: string[]): string {
  const root = realpathSync(mkdtempSync(join(tmpdir(), "mlstack-workspace-")));
  mkdirSync(join(root, ...below), { recursive: true });
  return root;
}

function mark(folder: string): void {
  mkdirSync(join(folder, ".mlstack"));
  writeFileSync(join(folder, ".mlstack", ".gitignore"), "");
}

test("the workspace of a folder is the nearest marked one above it", () => {
  const root = folder("project", "src", "deep");
  mark(root);
  mark(join(root, "project"));
  expect(findWorkspace(join(root, "project", "src", "deep"))).toEqual({ root: join(root, "project"), marked: true });
  expect(findWorkspace(join(root, "project"))).toEqual({ root: join(root, "project"), marked: true });
});

test("without a mark the folder itself is used; a home of that name marks nothing, and neither does a file", () => {
  const root = folder("a", "b");
  mkdirSync(join(root, ".mlstack", "data"), { recursive: true });
  writeFileSync(join(root, "a", ".mlstack"), "");
  expect(findWorkspace(join(root, "a", "b"))).toEqual({ root: join(root, "a", "b"), marked: false });
});
