import { statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import process from "node:process";

/** The folder inside a workspace's root that holds what is kept of it. */
export const workspaceMark = ".mlstack";

/** The file in that folder which makes it a mark: somebody's MLSTACK_HOME may have the same name. */
export const markFile = ".gitignore";

/** The folder that a person's own flavors resolve from. */
export interface Workspace {
  /** Absolute. */
  readonly root: string;
  /** Whether `mlstack init` marked it; otherwise it is just the folder that was asked from. */
  readonly marked: boolean;
}

/** The workspace of a folder: the nearest marked folder from there upwards, else the folder itself. */
export function findWorkspace(from: string): Workspace {
  const start = resolve(from);
  const root = nearest(start, isMarked);
  return root === undefined ? { root: start, marked: false } : { root, marked: true };
}

/** Tells whether a folder itself is marked as a workspace. */
export function isMarked(folder: string): boolean {
  return exists(join(folder, workspaceMark, markFile));
}

/** The root of the git repository that a folder is in; undefined: it is in none. */
export function gitRoot(from: string): string | undefined {
  return nearest(resolve(from), (folder) => exists(join(folder, ".git")));
}

/** Tells whether a path is a folder. */
export function isFolder(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
  } catch {
    return false;
  }
}

/** The folder that this process works in; `/` when it was removed meanwhile. */
export function workingFolder(): string {
  try {
    return process.cwd();
  } catch {
    return resolve("/");
  }
}

function exists(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false }) !== undefined;
  } catch {
    return false;
  }
}

/** The folder itself or the first above it that fits. */
function nearest(start: string, fits: (folder: string) => boolean): string | undefined {
  for (let folder = start; ; folder = dirname(folder)) {
    if (fits(folder)) return folder;
    if (dirname(folder) === folder) return undefined;
  }
}
