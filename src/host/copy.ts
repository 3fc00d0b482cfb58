import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { failure } from "../core/failure.ts";
import { err, ok, type Result } from "../core/result.ts";
import { fileErrorCode, makePrivateFolder } from "../platform/files.ts";
import { newId } from "../platform/ids.ts";
import { placeInCopy, type SourceFiles } from "./sourceFiles.ts";

/** Copies files into a folder named by their content, for their owner only, unless they are there; returns it. What runs is the copy, so that it is what was read. Errors: cannot-write. */
export function copySources(flavorsFolder: string, sources: SourceFiles): Result<string> {
  const folder = join(flavorsFolder, sources.hash);
  if (existsSync(folder)) return ok(folder);
  const making = `${folder}.${newId().slice(0, 8)}.tmp`;
  try {
    makePrivateFolder(making);
    for (const { path, bytes } of sources.files) {
      const target = join(making, placeInCopy(sources, path));
      mkdirSync(dirname(target), { recursive: true, mode: 0o700 });
      writeFileSync(target, bytes, { mode: 0o600 });
    }
    renameSync(making, folder);
    return ok(folder);
  } catch (error) {
    rmSync(making, { recursive: true, force: true });
    // Another process made the same copy meanwhile.
    if (existsSync(folder)) return ok(folder);
    const code = fileErrorCode(error);
    if (code === undefined) throw error;
    return err(
      failure("cannot-write", `The flavor cannot be copied to ${folder} (${code}).`, {
        hint: "Check the disk and the permissions of the folder.",
      }),
    );
  }
}
