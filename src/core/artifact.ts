/** A file or folder as it is listed. */
export interface ArtifactEntry {
  /** Relative to what was listed; `/` between its parts. */
  readonly name: string;
  readonly kind: "file" | "folder";
  /** In bytes; 0 for a folder. */
  readonly size: number;
  readonly modified?: Date;
  /** Another text when the content is another, such as an ETag. */
  readonly version?: string;
}

/** How far a transfer is. */
export interface TransferProgress {
  /** Files that are done. */
  readonly files: number;
  /** Bytes that have arrived. */
  readonly bytes: number;
  /** How much there is in all; absent while it is still being listed. */
  readonly total?: { readonly files: number; readonly bytes: number };
  /** Bytes per second over the last seconds. */
  readonly rate: number;
  /** The file that was begun last. */
  readonly current?: string;
}

/** What a transfer of a file or a tree came to. */
export interface Transferred {
  /** Files that were written, and their bytes. */
  readonly files: number;
  readonly bytes: number;
  /** Files that were there already, of the same size and time. */
  readonly same: number;
  /** Names of files that are there already and differ: nothing was written over them. */
  readonly taken: readonly string[];
}

/** How many seconds a transfer will still take; undefined: nobody knows. */
export function secondsLeft({ bytes, total, rate }: TransferProgress): number | undefined {
  if (total === undefined || rate <= 0) return undefined;
  return Math.max(0, Math.ceil((total.bytes - bytes) / rate));
}
