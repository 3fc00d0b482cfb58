import type { Result } from "../core/result.ts";

/** A draft that was kept. */
export interface Draft {
  readonly key: string;
  /** The whole text, sealed by the vault. */
  readonly sealed: string;
  /** ISO 8601, UTC. */
  readonly updated: string;
  /** Another program that runs now works on it. */
  readonly elsewhere: boolean;
}

/**
 * Unfinished forms and compositions, one file each beside the database, written whole and renamed without fsync: kill -9 loses
 * nothing, a power cut at most the last write. Errors of each call: cannot-write (the folder cannot be read or written).
 */
export interface Drafts {
  /** The process that this one writes drafts as. */
  readonly process: number;
  put(key: string, sealed: string): Result<void>;
  get(key: string): Result<Draft | undefined>;
  /** The newest first. */
  list(): Result<readonly Draft[]>;
  /** None is silently fine. */
  remove(key: string): Result<void>;
}
