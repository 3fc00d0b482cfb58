import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileErrorCode } from "../platform/files.ts";
import { fileInCopy, filesInCopy } from "./fileInCopy.ts";

/** Tells whether a flavor's file and what it imports are still those of a copy: then nothing has to be looked for in them. False says nothing. */
export function sameAsCopy(folder: string, path: string): boolean {
  const own = fileInCopy(folder, path);
  if (own === undefined) return false;
  const base = path.slice(0, -own.length);
  try {
    return filesInCopy(folder).every((file) => readFileSync(join(folder, file)).equals(readFileSync(join(base, file))));
  } catch (error) {
    if (fileErrorCode(error) === undefined) throw error;
    return false;
  }
}
