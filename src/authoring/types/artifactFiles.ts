import type { CallOptions } from "../callOptions.ts";

/** Which part of a file to read: bytes from `start` up to and not including `end`. */
export interface ReadOptions extends CallOptions {
  readonly start?: number;
  readonly end?: number;
  /** Rejects with a `StoreError` (changed) when the file is no longer this version, where the store knows versions. */
  readonly version?: string;
}

/** What is known beforehand of a file that is written. */
export interface WriteOptions extends CallOptions {
  /** In bytes. Absent: not known. */
  readonly size?: number;
}

/** Whether a file that is already there may be replaced. */
export interface OverwriteOptions extends CallOptions {
  readonly overwrite?: boolean;
}

/** What of a folder is listed. */
export interface ListOptions extends CallOptions {
  /** The files of the whole tree, and no folders; names then have `/` between their parts, such as `a/b.txt`. */
  readonly recursive?: boolean;
}

/** How a tree is removed. */
export interface RemoveOptions extends CallOptions {
  /** Told from time to time how many files are gone so far. */
  readonly onRemoved?: (count: number) => void;
}

/** What a store knows about one file or folder. */
export interface ArtifactStat {
  readonly kind: "file" | "folder";
  /** In bytes; 0 for a folder. */
  readonly size: number;
  readonly modified?: Date;
  /** A text that is another one when the content is, such as an ETag. Absent: the store knows none. */
  readonly version?: string;
}

/** One thing in a folder. */
export interface ArtifactEntry extends ArtifactStat {
  /** The last part of its path; `childPath(folder, name)` is the whole one. */
  readonly name: string;
}

/** One folder of a walk through a tree, with the names directly in it. */
export interface WalkedFolder {
  readonly path: string;
  readonly folders: readonly string[];
  readonly files: readonly string[];
}
