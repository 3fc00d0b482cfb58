import type { Result } from "../../core/result.ts";
import { readBounded } from "../../platform/boundedFile.ts";

/** What a file that the person named holds. The error is the end of a sentence that begins with the file: "does not exist". */
export function fileBytes(path: string, maxBytes: number): Result<Uint8Array, string> {
  return readBounded(path, maxBytes);
}
