import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { readBounded } from "./boundedFile.ts";
import { createWhole, fileErrorCode } from "./files.ts";
import { newId } from "./ids.ts";
import { markFile, workspaceMark } from "./workspace.ts";

const idFile = "id";
const mostBytes = 64;

/**
 * Only the id stays out of git: who clones a repository has a workspace at once, and chooses an active stack of their own there.
 */
const ignored = `# Made by mlstack: this folder marks the workspace. The id is of this copy alone.\n/${idFile}\n`;

/** What a marked workspace is known by, wherever it is moved to; undefined: it has none yet, as after a clone. */
export function workspaceId(root: string): string | undefined {
  const read = readBounded(join(root, workspaceMark, idFile), mostBytes);
  const text = read.ok ? new TextDecoder().decode(read.value).trim() : "";
  return /^[0-9a-f-]{36}$/.test(text) ? text : undefined;
}

/** The id of a marked workspace, made when it has none. Throws errors of the file system. */
export function makeWorkspaceId(root: string): string {
  const known = workspaceId(root);
  if (known !== undefined) return known;
  createMissing(join(root, workspaceMark, idFile), `${newId()}\n`);
  return workspaceId(root) ?? throwUnreadable(root);
}

/** Marks a folder as a workspace. Throws errors of the file system. */
export function markWorkspace(root: string): void {
  mkdirSync(join(root, workspaceMark), { recursive: true });
  createMissing(join(root, workspaceMark, markFile), ignored);
  makeWorkspaceId(root);
}

function createMissing(path: string, text: string): void {
  try {
    createWhole(path, text, { mode: 0o644, durable: false });
  } catch (error) {
    if (fileErrorCode(error) !== "EEXIST") throw error;
  }
}

function throwUnreadable(root: string): never {
  throw new Error(`${join(root, workspaceMark, idFile)} holds no id`);
}
