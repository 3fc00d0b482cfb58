import type { CallOptions } from "../callOptions.ts";
import { NotFoundError } from "../errors.ts";
import type { ArtifactEntry, ListOptions, WalkedFolder } from "./artifactFiles.ts";
import { childPath } from "./artifactListing.ts";

/** What is asked while paths are matched. */
interface Searched {
  /** The store's root: what stands in it is meant as it is. */
  readonly path: string;
  exists(path: string, options?: CallOptions): Promise<boolean>;
  list(path: string, options?: ListOptions): AsyncIterable<ArtifactEntry>;
  walk(top: string, options?: CallOptions): AsyncIterable<WalkedFolder>;
}

/**
 * The paths that fit a pattern, one listing for each folder on the way: a `glob` for stores that can do nothing quicker. `*` and `?` stand
 * for any characters and one character of a name, `[a-z]` and `[!a-z]` for one of these, `**` between slashes for any number of folders.
 * Names that begin with a dot are no exception. A pattern outside of the store fits nothing.
 */
export async function* globByListing(
  store: Searched,
  pattern: string,
  options: CallOptions = {},
): AsyncIterable<string> {
  if (pattern !== store.path && !pattern.startsWith(childPath(store.path, ""))) return;
  const parts = pattern
    .slice(childPath(store.path, "").length)
    .split("/")
    .filter((part) => part !== "");
  yield* search(store, store.path, parts, options);
}

async function* search(
  store: Searched,
  folder: string,
  [part, ...rest]: readonly string[],
  options: CallOptions,
): AsyncIterable<string> {
  if (part === undefined) {
    if (await store.exists(folder, options)) yield folder;
  } else if (part === "**") yield* anyDepth(store, folder, rest, options);
  else if (!/[*?[]/.test(part)) yield* search(store, childPath(folder, part), rest, options);
  else {
    const fits = fitting(part);
    for await (const { name, kind } of ifThere(store.list(folder, options))) {
      if (!fits.test(name)) continue;
      if (rest.length === 0) yield childPath(folder, name);
      else if (kind === "folder") yield* search(store, childPath(folder, name), rest, options);
    }
  }
}

/** `**`: here, and in every folder below. As the last part it stands for all that is in them. */
async function* anyDepth(
  store: Searched,
  top: string,
  rest: readonly string[],
  options: CallOptions,
): AsyncIterable<string> {
  for await (const { path, folders, files } of ifThere(store.walk(top, options))) {
    if (rest.length > 0) yield* search(store, path, rest, options);
    else for (const name of [...folders, ...files]) yield childPath(path, name);
  }
}

/** What is listed; nothing when there is no such folder. */
async function* ifThere<T>(listed: AsyncIterable<T>): AsyncIterable<T> {
  try {
    yield* listed;
  } catch (error) {
    if (!(error instanceof NotFoundError)) throw error;
  }
}

const nothing = /(?!)/;

/** One part of a pattern as a regular expression. A bracket that is never closed means itself; a range that ends before it begins fits nothing. */
function fitting(part: string): RegExp {
  const text = part.replace(
    /\[(!?)(\]?[^\]]*)\]|[\s\S]/gu,
    (piece, not: string | undefined, set: string | undefined) => {
      if (set !== undefined) return `[${not === "!" ? "^" : ""}${set.replace(/[\\\]^[&~|]/g, "\\$&")}]`;
      if (piece === "*") return "[\\s\\S]*";
      return piece === "?" ? "[\\s\\S]" : piece.replace(/[.+^${}()|[\]\\/*?-]/u, "\\$&");
    },
  );
  try {
    return new RegExp(`^${text}$`, "u");
  } catch {
    return nothing;
  }
}
