import { isAbsolute, join } from "node:path";
import { namesIn, textOf } from "./quietFiles.ts";

/** The folders where packages are looked for, each with those that its `.pth` files name: packages that are developed in place. */
export function searchFolders(sitePackages: readonly string[]): readonly string[] {
  const all = sitePackages.flatMap((folder) => {
    const files = (namesIn(folder) ?? []).filter((name) => name.endsWith(".pth")).toSorted();
    return [folder, ...files.slice(0, mostFiles).flatMap((file) => foldersIn(folder, file))];
  });
  return [...new Set(all)];
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
