import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { err, ok, type Result } from "../core/result.ts";
import { fileErrorCode, makePrivateFolder } from "../platform/files.ts";
import { newId } from "../platform/ids.ts";
import { renewFolder } from "./oldFolders.ts";

/** A file of a folder that is written, with forward slashes in its name. */
export interface WrittenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * Writes a folder that is named by its content, for its owner only, unless it is there: it is there whole, or not at all. The error is the code of the
 * file system.
 */
export function writeFolder(folder: string, files: readonly WrittenFile[]): Result<void, string> {
  renewFolder(folder);
  if (existsSync(folder)) return ok(undefined);
  const making = `${folder}.${newId().slice(0, 8)}.tmp`;
  try {
    makePrivateFolder(making);
    for (const { name, bytes } of files) {
      const target = join(making, name);
      mkdirSync(dirname(target), { recursive: true, mode: 0o700 });
      writeFileSync(target, bytes, { mode: 0o600 });
    }
    renameSync(making, folder);
    return ok(undefined);
  } catch (error) {
    rmSync(making, { recursive: true, force: true });
    // Another process wrote the same meanwhile.
    if (existsSync(folder)) return ok(undefined);
    const code = fileErrorCode(error);
    if (code === undefined) throw error;
    return err(code);
  }
}
