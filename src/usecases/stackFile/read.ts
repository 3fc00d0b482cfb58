import { failure } from "../../core/failure.ts";
import { err, type Result } from "../../core/result.ts";
import type { SaidContent } from "../../interop/stackFile/content.ts";
import type { ReadBytes } from "../../interop/stackFile/oneFile.ts";
import { maxBytes } from "../../interop/stackFile/parse.ts";
import { type ReadFile, readEachFile, readStackFiles } from "../../interop/stackFile/read.ts";
import { tooLarge } from "../../platform/boundedFile.ts";
import { fileBytes } from "../text/fileBytes.ts";

/** Stands for standard input among the names of files. */
export const standardInput = "-";

/** Tells a stack file from the name of a stack: by how it ends. */
export function isStackFile(text: string): boolean {
  return text === standardInput || /\.(?:ya?ml|json)$/i.test(text);
}

/** Reads stack files as if they were one. Errors: not-found (no such file), bad-data (each problem is a cause, with file, line and column). */
export function readFiles(files: readonly string[]): Promise<Result<SaidContent>> {
  return readStackFiles(files, readerOf(files));
}

/** Reads each of them by itself; those on which others of them stand are read there. */
export function readEach(files: readonly string[]): Promise<readonly ReadFile[]> {
  return readEachFile(files, readerOf(files));
}

/** Standard input is read where the person asks for it, not because a file names it as its base. */
function readerOf(files: readonly string[]): ReadBytes {
  return async (file) => bytesOf(file, file === standardInput && files.includes(file) ? "/dev/stdin" : file);
}

/** What a file holds that the person named, which stands at a path. Errors: not-found, bad-data (too large, a folder, …). */
export function bytesOf(file: string, path = file): Result<Uint8Array> {
  const bytes = fileBytes(path, maxBytes);
  if (bytes.ok) return bytes;
  const code = bytes.error === "does not exist" ? "not-found" : "bad-data";
  const start = bytes.error === tooLarge(maxBytes) ? { line: 1, column: 1 } : {};
  return err(failure(code, `The file ${file} ${bytes.error}.`, { at: { file, ...start } }));
}
