import { type Failure, failure } from "../core/failure.ts";
import { err, type Result } from "../core/result.ts";
import { SqliteError } from "../platform/sqlite.ts";

/** Unwinds a transaction; never leaves this room. */
export class Refusal extends Error {
  readonly failure: Failure;

  constructor(failed: Failure) {
    super(failed.message);
    this.failure = failed;
  }
}

/** The value of a result, or the end of the transaction. */
export function orRefuse<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new Refusal(result.error);
}

/** Runs `work` and gives what SQLite or a `Refusal` throws as a failure. Anything else is a bug and goes on. */
export function attempt<T>(path: string, work: () => Result<T>): Result<T> {
  try {
    return work();
  } catch (error) {
    if (error instanceof Refusal) return err(error.failure);
    if (error instanceof SqliteError) return err(sqliteFailure(error, path));
    throw error;
  }
}

/** SQLITE_READONLY_DBMOVED: the file was renamed or replaced after it was opened. */
const moved = 1032;

/** An error of SQLite as a person can act on it. */
function sqliteFailure(error: SqliteError, path: string): Failure {
  if (error.code === moved) {
    return failure("cannot-write", `${path} was moved or replaced while it was open; nothing was changed.`, {
      hint: "Start mlstack again to work with the file that is there now.",
    });
  }
  switch (error.kind) {
    case "busy":
      return failure("busy", `Another program is writing ${path}; nothing was changed.`, {
        hint: "Try again when it is done.",
      });
    case "full":
      return failure("cannot-write", "The disk is full; nothing was changed.", {
        hint: `Free some space for ${path}.`,
      });
    case "readonly":
      return failure("cannot-write", `${path} cannot be written; nothing was changed.`, {
        hint: "Check the permissions of the file and of its folder.",
      });
    case "cantopen":
      return failure("cannot-write", `${path} cannot be opened (${error.message}).`, {
        hint: "Check that the folder is there and that you may read and write it.",
      });
    case "io":
      return failure("cannot-write", `${path} could not be read or written (${error.message}).`, {
        hint: "Check the disk and its connection; nothing was changed.",
      });
    case "corrupt":
      return damaged(path, error.message);
    case "notadb":
      return failure("bad-data", `${path} is not an mlstack database.`, { hint: "It was left as it is." });
    case "value":
      return failure("invalid-value", `The value of ${error.message}, which cannot be stored.`);
    default:
      return failure("bug", `The database refused a statement: ${error.message}.`);
  }
}

/** The failure for a file that is not what it should be. */
export function damaged(path: string, why: string, hint = "It was left as it is; put a backup in its place."): Failure {
  return failure("bad-data", `${path} is damaged: ${why}.`, { hint });
}
