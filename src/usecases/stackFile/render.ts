import { failure } from "../../core/failure.ts";
import { err, ok, type Result } from "../../core/result.ts";
import { contentOf } from "../../interop/stackFile/content.ts";
import { type FileFormat, schemaFile, writeStackFile } from "../../interop/stackFile/write.ts";
import { isSameFile } from "../../platform/files.ts";
import { readFiles } from "./read.ts";

/** Which files become one. */
export interface RenderFiles {
  readonly files: readonly string[];
  readonly format: FileFormat;
  /** Where it is to be written. */
  readonly target?: string;
}

/**
 * Files with all that they stand on, as one file that stands on none. Errors: not-found (no such file), bad-data, usage (it would be written over a file that
 * it is made of).
 */
export async function renderFiles({ files, format, target }: RenderFiles): Promise<Result<string>> {
  const read = await readFiles(files);
  if (!read.ok) return read;
  if (target !== undefined && read.value.sources.some((source) => isSameFile(source, target))) {
    const message = `${target} is one of the files that are rendered, and would be lost.`;
    return err(failure("usage", message, { hint: "Name another file behind -o.", at: { option: "--output-file" } }));
  }
  return ok(writeStackFile(contentOf(read.value), { format, schema: schemaFile }));
}
