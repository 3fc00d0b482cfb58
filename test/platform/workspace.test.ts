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

test("the workspace of a folder is the nearest marked one above it", () => {
  const root = folder("project", ".mlstack");
  mkdirSync(join(root, ".mlstack"));
  mkdirSync(join(root, "project", "src", "deep"), { recursive: true });
  expect(findWorkspace(join(root, "project", "src", "deep"))).toEqual({ root: join(root, "project"), marked: true });
  expect(findWorkspace(join(root, "project"))).toEqual({ root: join(root, "project"), marked: true });
});

test("without a mark the folder itself is used, and a file of that name marks nothing", () => {
  const root = folder("a");
  writeFileSync(join(root, ".mlstack"), "");
  expect(findWorkspace(join(root, "a"))).toEqual({ root: join(root, "a"), marked: false });
});
