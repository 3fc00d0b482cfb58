import type { Result } from "../core/result.ts";

/** What the database knows about the encryption key. Not part of history. */
export interface KeyRecord {
  /** The id of the key that values are sealed with; undefined before the first. */
  read(): Result<string | undefined>;
  /** Records the id of the key. */
  write(id: string): Result<void>;
  /** Tells whether any row or history entry holds a sealed value. */
  anySealed(): Result<boolean>;
}
