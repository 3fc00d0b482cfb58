import { lstat, readdir, stat } from "node:fs/promises";
import { type ArtifactEntry, type ArtifactStat, childPath, type ListOptions, type WalkedFolder } from "mlstack";
import { insideOf } from "./location.ts";
import { isMissing, isNoText, localProblem } from "./problems.ts";
import { statOf } from "./reading.ts";
import { isUnfinished } from "./unfinished.ts";

/** So many things are asked about at once. */
const atOnce = 64;

/** A thing in a folder; a symbolic link counts as what it leads to, but trees are not followed through it. */
interface Found extends ArtifactEntry {
  readonly link: boolean;
}

async function find(root: string, folder: string, name: string): Promise<Found | undefined> {
  const path = childPath(folder, name);
  try {
    const own = await lstat(path);
    if (!own.isSymbolicLink()) return { ...statOf(own), name, link: false };
    return { ...(await targetOf(root, path)), name, link: true };
  } catch (error) {
    if (!isMissing(error)) throw error;
    return isNoText(name) ? { kind: "file", size: 0, name, link: false } : undefined;
  }
}

/** A link that leads nowhere, or out of the store, is an empty file, which says more when it is opened. */
async function targetOf(root: string, path: string): Promise<ArtifactStat> {
  try {
    return statOf(await stat(await insideOf(root, path)));
  } catch {
    return { kind: "file", size: 0 };
  }
}

/** The symbolic link at a path, as it is listed; undefined: there is none. One that cannot be followed is there all the same, to be removed or replaced. */
export async function linkAt(root: string, path: string): Promise<ArtifactStat | undefined> {
  try {
    const own = await lstat(await insideOf(root, path, { itself: true }));
    return own.isSymbolicLink() ? await targetOf(root, path) : undefined;
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

/** A folder in a tree that cannot be read is told by its own name, and not by that of the tree; one that went meanwhile is empty. */
async function namesIn(root: string, folder: string, inTree: boolean): Promise<string[]> {
  try {
    return (await readdir(await insideOf(root, folder))).filter((name) => !isUnfinished(name)).sort();
  } catch (error) {
    if (isMissing(error) && inTree) return [];
    throw isMissing(error) ? error : localProblem(error, folder);
  }
}

/** What is in a folder, by name; sizes are looked up while it is read. */
async function* foundIn(root: string, folder: string, { signal }: ListOptions, inTree = false): AsyncGenerator<Found> {
  const names = await namesIn(root, folder, inTree);
  for (let at = 0; at < names.length; at += atOnce) {
    signal?.throwIfAborted();
    const found = await Promise.all(names.slice(at, at + atOnce).map((name) => find(root, folder, name)));
    yield* found.filter((each) => each !== undefined);
  }
}

/** What is in a folder, by name. */
export async function* entriesIn(root: string, folder: string, options: ListOptions): AsyncIterable<ArtifactEntry> {
  for await (const { link: _, ...entry } of foundIn(root, folder, options)) yield entry;
}

/** The files of a tree, with names from its top on. */
export async function* filesBelow(
  root: string,
  folder: string,
  options: ListOptions,
  inTree = false,
): AsyncIterable<ArtifactEntry> {
  for await (const { link, ...entry } of foundIn(root, folder, options, inTree)) {
    if (entry.kind === "file") yield entry;
    else if (!link) {
      for await (const below of filesBelow(root, childPath(folder, entry.name), options, true))
        yield { ...below, name: childPath(entry.name, below.name) };
    }
  }
}

/** Every folder of a tree; those that links lead to are named and not entered. */
export async function* walkFolders(
  root: string,
  top: string,
  options: ListOptions,
  inTree = false,
): AsyncIterable<WalkedFolder> {
  const found = await Array.fromAsync(foundIn(root, top, options, inTree));
  const folders = found.filter(({ kind }) => kind === "folder");
  yield {
    path: top,
    folders: folders.map(({ name }) => name),
    files: found.filter(({ kind }) => kind === "file").map(({ name }) => name),
  };
  for (const { name, link } of folders) if (!link) yield* walkFolders(root, childPath(top, name), options, true);
}
