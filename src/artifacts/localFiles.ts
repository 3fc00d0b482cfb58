import type { Dirent } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { writerOf } from "./partFile.ts";
import { storeFailure } from "./storeFailure.ts";

/** A file of this machine, found in a folder. */
export interface LocalFile {
  /** Relative to the folder; `/` between its parts on every system. */
  readonly name: string;
  readonly path: string;
  readonly size: number;
  readonly modified: Date;
}

/** What is left out of a folder, and why. */
export type LeftOut = (path: string, why: string) => void;

/**
 * All files below a folder, by name. Links to files count as the files; links to folders are left out, for they may lead in a circle or
 * anywhere; so is what is neither file nor folder, is not yet whole, or has a name that is not UTF-8. Throws a refusal that names the folder which cannot be read.
 */
export async function* filesBelow(folder: string, leftOut: LeftOut, above = ""): AsyncGenerator<LocalFile> {
  for (const entry of await entriesOf(folder)) {
    const path = join(folder, entry.name);
    const name = above === "" ? entry.name : `${above}/${entry.name}`;
    const found = await stat(path).catch(() => undefined);
    if (writerOf(entry.name) !== undefined) leftOut(path, "is half of a download");
    else if (entry.isDirectory() && found !== undefined) yield* filesBelow(path, leftOut, name);
    else if (found?.isFile()) yield { name, path, size: found.size, modified: found.mtime };
    else leftOut(path, reason(entry, found?.isDirectory()));
  }
}

async function entriesOf(folder: string) {
  try {
    return (await readdir(folder, { withFileTypes: true })).toSorted((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    throw storeFailure(error, `${folder} cannot be read`);
  }
}

function reason(entry: Dirent, isFolder: boolean | undefined): string {
  const isLink = entry.isSymbolicLink();
  if (isFolder !== undefined) return isLink && isFolder ? "is a link to a folder" : "is no file";
  if (isLink) return "is a link that leads nowhere";
  return entry.name.includes("\uFFFD") ? "has a name that is not UTF-8" : "is gone";
}
