import type { CustomFlavor } from "../core/customFlavor.ts";
import type { Result } from "../core/result.ts";
import type { DatabaseEvent } from "./event.ts";
import type { FlavorContent } from "./flavorContents.ts";
import type { HistoryEntry, HistoryFilter, HistoryTitle, NextChange } from "./historyEntry.ts";
import type { KeyRecord } from "./keyRecord.ts";
import type { Transaction, View } from "./view.ts";

/**
 * The open database: one SQLite file. All calls are synchronous; a call waits at most `timeoutMs` for another process. Any of them can be
 * refused with busy, bad-data (the file is damaged) or cannot-write; what else, each says.
 */
export interface Database {
  /** Absolute path of the file. */
  readonly path: string;
  /** The file or its folder cannot be written; every change is refused with cannot-write. */
  readonly readOnly: boolean;
  /** Reads one consistent state. The view is valid only within `work`, which must not be asynchronous. */
  read<T>(work: (view: View) => Result<T>): Result<T>;
  /**
   * Reads the state that the changes of the history up to this entry had made: those after it are left out, also those that touched the same things.
   * The entry need not exist.
   */
  readPast<T>(entry: string, work: (view: View) => Result<T>): Result<T>;
  /**
   * Changes rows in one transaction and records one history entry under the title, such as "register artifact_store s3-prod". When `work`
   * returns an error or throws, nothing is written; when it touched nothing, there is no entry. What was undone before can then no longer
   * be redone. `work` must not be asynchronous and must not call `read` or `change` again.
   */
  change<T>(title: string, work: (tx: Transaction) => Result<T>): Result<T>;
  /** The flavors of the person's own, by type, then by name. Unlike `read` it may also be called while `work` of another call runs. */
  flavors(): Result<readonly CustomFlavor[]>;
  /** What the person's own flavors are made of, and were made of at any time that the history knows. */
  flavorContents(): Result<readonly FlavorContent[]>;
  /** The changes without their images, the newest first. */
  history(filter?: HistoryFilter): Result<readonly HistoryTitle[]>;
  /** The changes that are done and touched one of these things, by id, the newest first. */
  touching(ids: readonly string[]): Result<readonly HistoryTitle[]>;
  /** What `undo` or `redo` would take; undefined: nothing. */
  next(direction: "undo" | "redo"): Result<NextChange | undefined>;
  /** Takes the last change back; returns its entry. Errors: nothing-to-undo, conflict (names the thing that is no longer as the change left it). */
  undo(): Result<HistoryEntry>;
  /** Makes the change again that was taken back last; returns its entry. Errors: nothing-to-undo, conflict. */
  redo(): Result<HistoryEntry>;
  /** Calls the listener after each change by this process, and by others while `watchOthers` runs. Returns what ends that. */
  onChange(listener: (event: DatabaseEvent) => void): () => void;
  /** Starts to notice changes by other processes, which then reach the listeners of `onChange`. Returns what ends that. */
  watchOthers(): () => void;
  /** What the file knows about the encryption key; for the vault. */
  readonly key: KeyRecord;
  /** Writes a sound copy of the file to a path where nothing is yet. Errors: cannot-write. */
  backup(path: string): Result<void>;
  close(): void;
}
