import { isAbsolute, join } from "node:path";
import { namesIn, textOf } from "./quietFiles.ts";

/** A folder where packages are looked for, and the names in it. */
export type SearchFolder = readonly [folder: string, names: readonly string[]];

/** The folders where packages are looked for, each with those that its `.pth` files name: packages that are developed in place. */
export function searchFolders(sitePackages: readonly string[]): readonly SearchFolder[] {
  const found = new Map<string, readonly string[]>();
  for (const folder of sitePackages) {
    const names = namesIn(folder) ?? [];
    found.set(folder, names);
    const paths = names.filter((name) => name.endsWith(".pth")).toSorted();
    for (const other of paths.slice(0, mostFiles).flatMap((file) => foldersIn(folder, file))) {
      if (!found.has(other)) found.set(other, namesIn(other) ?? []);
    }
  }
  return [...found];
}

const mostFiles = 200;

/** A line is a folder, a comment, or code, which only Python could run. */
function foldersIn(folder: string, file: string): readonly string[] {
  return (textOf(join(folder, file)) ?? "")
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== "" && !line.startsWith("#") && !/^import\s/.test(line) && !line.includes("\0"))
    .map((line) => (isAbsolute(line) ? line : join(folder, line)));
}
