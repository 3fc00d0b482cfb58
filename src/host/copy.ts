import { join } from "node:path";
import { failure } from "../core/failure.ts";
import { err, ok, type Result } from "../core/result.ts";
import { placeInCopy, type SourceFiles } from "./sourceFiles.ts";
import { writeFolder } from "./writeFolder.ts";

/** Copies files into a folder named by their content, unless they are there; returns it. What runs is the copy, so that it is what was read. Errors: cannot-write. */
export function copySources(flavorsFolder: string, sources: SourceFiles): Result<string> {
  const folder = join(flavorsFolder, sources.hash);
  const files = sources.files.map(({ path, bytes }) => ({ name: placeInCopy(sources, path), bytes }));
  const written = writeFolder(folder, files);
  if (written.ok) return ok(folder);
  return err(
    failure("cannot-write", `The flavor cannot be copied to ${folder} (${written.error}).`, {
      hint: "Check the disk and the permissions of the folder.",
    }),
  );
}
