import { readdir, rmdir, unlink } from "node:fs/promises";
import { join } from "node:path";
import type { RemoveOptions } from "mlstack";
import { isMissing, isNoText, localProblem, notText } from "./problems.ts";

/** How often it is told how much is gone. */
const each = 200;

/** Removes all that is in a folder, and gives the number of files. Links are removed and never followed. */
export async function emptyFolder(folder: string, options: RemoveOptions, before = 0): Promise<number> {
  let count = before;
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    options.signal?.throwIfAborted();
    const path = join(folder, entry.name);
    try {
      if (entry.isDirectory()) {
        count = await emptyFolder(path, options, count);
        await rmdir(path);
        continue;
      }
      await unlink(path);
    } catch (error) {
      throw isMissing(error) && isNoText(entry.name) ? notText(path) : localProblem(error, path);
    }
    count += 1;
    if (count % each === 0) options.onRemoved?.(count);
  }
  return count;
}
