import { existsSync } from "node:fs";
import { join, sep } from "node:path";

/** Where a flavor's file is in its copy, with forward slashes; undefined: the copy is gone. A copy holds the end of each path, as much as its files have not in common. */
export function fileInCopy(folder: string, path: string): string | undefined {
  const parts = path.split(sep);
  const ends = parts.map((_, at) => parts.slice(parts.length - 1 - at).join("/"));
  return ends.find((end) => existsSync(join(folder, end)));
}
