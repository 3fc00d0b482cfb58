import { resolve } from "node:path";
import { failure } from "../../core/failure.ts";
import { err, ok, type Result } from "../../core/result.ts";
import { fileErrorCode } from "../../platform/files.ts";
import { gitRoot, isFolder, isMarked } from "../../platform/workspace.ts";
import { markWorkspace } from "../../platform/workspaceId.ts";
import type { Env } from "../env.ts";

/** What marking a workspace would be about. */
export interface WorkspacePlace {
  /** The folder that is to be the root. */
  readonly root: string;
  /** The root of the git repository, when that is another folder above it. */
  readonly gitRoot: string | null;
  /** The marked workspace that the folder is in already; with `path` only that very folder counts. */
  readonly already: string | null;
}

/** Where `mlstack init` would put the mark. `path`: the folder that was named; without it the current one. Errors: not-found. */
export function workspacePlace(env: Env, path?: string): Result<WorkspacePlace> {
  const { root: current, marked } = env.workspace();
  if (path === undefined) {
    const above = gitRoot(current);
    return ok({
      root: current,
      gitRoot: above === undefined || above === current ? null : above,
      already: marked ? current : null,
    });
  }
  const root = resolve(path);
  if (!isFolder(root)) {
    const hint = "Make the folder first, or name another one.";
    return err(failure("not-found", `There is no folder ${path}.`, { at: { option: "--path" }, hint }));
  }
  return ok({ root, gitRoot: null, already: isMarked(root) ? root : null });
}

/** Marks a folder as a workspace. Errors: cannot-write. */
export function initWorkspace(root: string): Result<void> {
  try {
    markWorkspace(root);
    return ok(undefined);
  } catch (error) {
    const code = fileErrorCode(error);
    if (code === undefined) throw error;
    return err(failure("cannot-write", `The folder ${root} cannot be marked as a workspace (${code}).`));
  }
}
