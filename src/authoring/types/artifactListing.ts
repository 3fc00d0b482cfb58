import type { CallOptions } from "../callOptions.ts";
import { NotFoundError } from "../errors.ts";
import type { ArtifactEntry, ArtifactStat, ListOptions, WalkedFolder } from "./artifactFiles.ts";

/** The path of what has this name in a folder. A store whose names may be empty lists them as `/`, which fits here too. */
export function childPath(folder: string, name: string): string {
  return folder.endsWith("/") ? `${folder}${name}` : `${folder}/${name}`;
}

/** What can be listed. */
interface Listing {
  list(path: string, options?: ListOptions): AsyncIterable<ArtifactEntry>;
}

/** What only names what is in a folder. */
interface Naming {
  listdir(path: string, options?: CallOptions): AsyncIterable<string>;
  stat(path: string, options?: CallOptions): Promise<ArtifactStat>;
}

/** The entries of a folder where the store gives only names: each is asked for by itself, and what has gone meanwhile is left out. */
export async function* listByNames(store: Naming, folder: string, options: ListOptions): AsyncIterable<ArtifactEntry> {
  const call = options.signal === undefined ? {} : { signal: options.signal };
  for await (const name of store.listdir(folder, call)) {
    const stat = await ifThere(store.stat(childPath(folder, name), call));
    if (stat === undefined) continue;
    if (options.recursive !== true) yield { ...stat, name };
    else if (stat.kind === "file") yield { ...stat, name };
    else {
      for await (const below of listByNames(store, childPath(folder, name), options))
        yield { ...below, name: childPath(name, below.name) };
    }
  }
}

async function ifThere(asked: Promise<ArtifactStat>): Promise<ArtifactStat | undefined> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof NotFoundError) return undefined;
    throw error;
  }
}

/** The folders of a tree, one listing for each: a `walk` for stores that can do nothing quicker. */
export async function* walkByListing(
  store: Listing,
  top: string,
  options: CallOptions = {},
): AsyncIterable<WalkedFolder> {
  const folders: string[] = [];
  const files: string[] = [];
  for await (const { name, kind } of store.list(top, options)) (kind === "folder" ? folders : files).push(name);
  yield { path: top, folders, files };
  for (const name of folders) yield* walkByListing(store, childPath(top, name), options);
}
