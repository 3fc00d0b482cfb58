import { existsSync, readdirSync } from "node:fs";
import { join, sep } from "node:path";

/**
 * Where a flavor's file is in its copy, with forward slashes; undefined: the copy is gone. A copy holds the end of each path, as much as its files
 * have not in common. Where files of one name make several ends possible, the one that fits the others counts.
 */
export function fileInCopy(folder: string, path: string): string | undefined {
  const parts = path.split(sep);
  const ends = parts.map((_, at) => parts.slice(parts.length - 1 - at).join("/"));
  const possible = ends.filter((end) => existsSync(join(folder, end)));
  if (possible.length < 2) return possible[0];
  const files = filesInCopy(folder);
  const fits = (end: string) => files.every((file) => existsSync(join(path.slice(0, -end.length), file)));
  return possible.find(fits) ?? possible[0];
}

/** The files of a copy, relative to its folder. */
export function filesInCopy(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
}
