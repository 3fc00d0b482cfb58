import { ok, type Result } from "../../core/result.ts";
import { contentOf } from "../../interop/stackFile/content.ts";
import { type FileFormat, schemaFile, writeStackFile } from "../../interop/stackFile/write.ts";
import { readFiles } from "./read.ts";

/** Which files become one. */
export interface RenderFiles {
  readonly files: readonly string[];
  readonly format: FileFormat;
}

/** Files with all that they stand on, as one file that stands on none. Errors: not-found (no such file), bad-data. */
export async function renderFiles({ files, format }: RenderFiles): Promise<Result<string>> {
  const read = await readFiles(files);
  return read.ok ? ok(writeStackFile(contentOf(read.value), { format, schema: schemaFile })) : read;
}
