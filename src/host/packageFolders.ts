import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import type { CopiedFile } from "./protocol.ts";

/** The folders that the packages of a copy can be in: `node_modules` beside its files and above. None where it names no packages. */
export function packageFolders({
  packages,
  packagesFrom,
}: Pick<CopiedFile, "packages" | "packagesFrom">): readonly string[] {
  if (packages.length === 0) return [];
  const folders: string[] = [];
  for (let folder = packagesFrom; ; folder = dirname(folder)) {
    const modules = join(folder, "node_modules");
    if (existsSync(modules)) folders.push(modules);
    if (dirname(folder) === folder) return folders;
  }
}
