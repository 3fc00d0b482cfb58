import { resolve, sep } from "node:path";
import { failure } from "../../core/failure.ts";
import { err, ok, type Result } from "../../core/result.ts";
import type { View } from "../../database/view.ts";
import { realPath } from "../../platform/files.ts";
import { isFolder, workingFolder } from "../../platform/workspace.ts";
import { change, read } from "../access.ts";
import type { Env } from "../env.ts";
import { userPath } from "../text/userPath.ts";

/** Holds the folders whose flavors may change without a question, as a JSON list. */
const trustedKey = "trusted_folders";

/** Which folder is trusted, or no longer. */
export interface TrustFolder {
  readonly folder: string;
  readonly trusted: boolean;
}

/** What came of it. */
export interface TrustedFolder {
  /** Absolute, with links resolved. */
  readonly folder: string;
  /** False: it was so already. */
  readonly changed: boolean;
}

/** Trusts a folder with all below it: what changes in its flavors is run and taken over without a question. Errors: not-found. */
export async function trustFolder(env: Env, { folder, trusted }: TrustFolder): Promise<Result<TrustedFolder>> {
  const path = resolve(workingFolder(), userPath(folder));
  if (trusted && !isFolder(path))
    return err(
      failure("not-found", `There is no folder ${folder}.`, {
        hint: "Name one that is there, such as a dot for this one.",
      }),
    );
  const real = realPath(path);
  const title = trusted ? `trust ${real}` : `no longer trust ${real}`;
  return change(env, title, (tx): Result<TrustedFolder> => {
    const before = trustedFolders(tx);
    const has = before.includes(real);
    if (has === trusted) return ok({ folder: real, changed: false });
    const after = trusted ? [...before, real].toSorted() : before.filter((each) => each !== real);
    const put = tx.settings.put(trustedKey, JSON.stringify(after));
    return put.ok ? ok({ folder: real, changed: true }) : put;
  });
}

/** The folders that are trusted. Errors: those of the database. */
export function listTrusted(env: Env): Result<readonly string[]> {
  return read(env, (view) => ok(trustedFolders(view)));
}

/** Tells whether a flavor's file lies in trusted folders with all that it imports: what lies elsewhere others may change. */
export async function isTrustedWhole(folders: readonly string[], file: string): Promise<boolean> {
  if (!isTrusted(folders, file)) return false;
  const { readSourceFiles } = await import("../../host/sourceFiles.ts");
  const sources = readSourceFiles(file, (path) => path);
  return sources.ok && sources.value.files.every(({ path }) => isTrusted(folders, path));
}

/** Tells whether a file or folder lies in one of the folders. Links are followed, so that nothing gets into a trusted folder by another name. */
export function isTrusted(folders: readonly string[], path: string): boolean {
  const real = realPath(path);
  return folders.some((folder) => real.startsWith(folder.endsWith(sep) ? folder : folder + sep));
}

/** The folders that are trusted, with links resolved. */
export function trustedFolders({ settings }: Pick<View, "settings">): readonly string[] {
  const json = settings.get(trustedKey);
  return json === undefined ? [] : (JSON.parse(json) as readonly string[]);
}
