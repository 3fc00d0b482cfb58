import { resolve } from "node:path";
import { failure } from "../../core/failure.ts";
import { err, ok, type Result } from "../../core/result.ts";
import { createWhole, fileErrorCode, writeWhole } from "../../platform/files.ts";

/** A text for a file that the person named. */
export interface SaveText {
  readonly path: string;
  readonly text: string;
  /** Replace the file if there is one. */
  readonly overwrite?: boolean;
  /** It holds secret values: nobody else on this machine may read the file. */
  readonly secret?: boolean;
}

/** Writes a text as a whole: nobody ever sees half of it. Errors: name-taken (there is such a file), cannot-write. */
export function saveText({ path, text, overwrite = false, secret = false }: SaveText): Result<void> {
  const write = overwrite ? writeWhole : createWhole;
  try {
    write(resolve(path), text, { mode: secret ? 0o600 : 0o644, durable: false });
    return ok(undefined);
  } catch (error) {
    const code = fileErrorCode(error);
    if (code === undefined) throw error;
    if (code === "EEXIST")
      return err(failure("name-taken", `The file ${path} exists already.`, { at: { file: path } }));
    const why = code === "ENOENT" ? "its folder does not exist" : code;
    return err(failure("cannot-write", `The file ${path} cannot be written: ${why}.`, { at: { file: path } }));
  }
}
