import { accessSync, constants, mkdirSync } from "node:fs";
import { failure } from "../../core/failure.ts";
import { err, ok, type Result } from "../../core/result.ts";
import { fileErrorCode } from "../../platform/files.ts";

/** Makes the folder of a bundle where there is none, and sees that it can be written: pip would end with a stack trace. Errors: cannot-write. */
export function makeBundleFolder(folder: string): Result<void> {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
    return ok(undefined);
  } catch (error) {
    const reason = fileErrorCode(error) ?? "no reason";
    const hint = "Name another one with --dir.";
    return err(failure("cannot-write", `The folder ${folder} cannot be made or written (${reason}).`, { hint }));
  }
}
