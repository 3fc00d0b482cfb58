import { accessSync, closeSync, constants, existsSync, openSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { failure } from "../core/failure.ts";
import { err, ok, type Result } from "../core/result.ts";
import { fileErrorCode, makePrivateFolder } from "../platform/files.ts";
import { openSqlite } from "../platform/openSqlite.ts";
import type { Sqlite } from "../platform/sqlite.ts";
import type { Database } from "./database.ts";
import { FileDatabase, type FileFacts } from "./fileDatabase.ts";
import { applicationId, type Header, readHeader } from "./header.ts";
import { isNewer, migrate, newestVersion, versionOf } from "./migrate.ts";
import { migrations as allMigrations } from "./migrations/all.ts";
import type { Migration } from "./migrations/migration.ts";
import { attempt } from "./refusal.ts";
import { retryBusy } from "./retry.ts";
import { checkPages, isCheckDue, noteCheck } from "./soundness.ts";

/** Which file, and how. */
export interface OpenDatabase {
  /** A new file and its folder are made, for their owner only. */
  readonly path: string;
  /** Never write; the file must be there. A file that cannot be written is opened so by itself. */
  readonly readOnly?: boolean;
  /** How long each call waits for another program; screens wait 250 ms, commands the default 5000 ms. */
  readonly timeoutMs?: number;
  /** The steps to the present schema; absent: those of this version. */
  readonly migrations?: readonly Migration[];
}

/** sqlite.org/security.html and research: references enforced, deleted content overwritten, nothing trusted that the file brings along. */
const pragmas = `
PRAGMA synchronous = EXTRA;
PRAGMA foreign_keys = ON;
PRAGMA trusted_schema = OFF;
PRAGMA secure_delete = ON;
PRAGMA cell_size_check = ON;
`;

/**
 * Opens the database; makes it on first use. Errors: bad-data (no database, another program's, damaged), database-newer, cannot-write
 * (cannot be made, opened or brought up to date), not-found (to be read only and not there), busy.
 */
export function openDatabase(options: OpenDatabase): Result<Database> {
  const path = resolve(options.path);
  const { timeoutMs = 5000, migrations = allMigrations } = options;
  try {
    if (!existsSync(path)) {
      if (options.readOnly) {
        const hint = "Leave --read-only out, or read_only in preferences.yaml, to make it.";
        return err(failure("not-found", `There is no ${path} yet.`, { hint }));
      }
      createEmpty(path);
    }
    const header = readHeader(path);
    if (!header.ok) return header;
    if (header.value.version > newestVersion(migrations) && !header.value.hasJournal) return isNewer(path);
    const readOnly = options.readOnly === true || !isWritable(path);
    const isAsked = options.readOnly === true;
    return attempt(path, () => connect({ path, readOnly, isAsked, timeoutMs, migrations }, header.value));
  } catch (error) {
    const code = fileErrorCode(error);
    if (code === undefined) throw error;
    return err(
      failure("cannot-write", `${path} cannot be opened (${code}).`, {
        hint: "Check that you may read and write the file and its folder.",
      }),
    );
  }
}

type Opening = Required<OpenDatabase> & Pick<FileFacts, "isAsked">;

function connect(opening: Opening, header: Header): Result<Database> {
  const { path, readOnly, isAsked, timeoutMs } = opening;
  const sqlite = openSqlite(path, { readOnly, timeoutMs });
  let opened: Result<void> | undefined;
  try {
    opened = retryBusy(timeoutMs, () => prepare(sqlite, opening, header));
  } finally {
    if (opened?.ok !== true) sqlite.close();
  }
  return opened.ok ? ok(new FileDatabase(sqlite, { path, readOnly, isAsked, timeoutMs })) : opened;
}

function prepare(sqlite: Sqlite, { path, readOnly, migrations }: Opening, header: Header): Result<void> {
  sqlite.exec(pragmas);
  if (header.hasJournal) {
    const recovered = checkRecovered(sqlite, path, newestVersion(migrations));
    if (!recovered.ok) return recovered;
  }
  if (header.isWal && !readOnly) sqlite.exec("PRAGMA journal_mode = DELETE");
  if (header.version > 0 && isCheckDue(path, header.hasJournal)) {
    const unsound = checkPages(sqlite, path);
    if (unsound) return err(unsound);
  }
  const version = header.hasJournal ? versionOf(sqlite) : header.version;
  if (version === newestVersion(migrations)) return ok(undefined);
  if (readOnly) return outdated(path);
  const migrated = migrate(sqlite, path, migrations);
  if (migrated.ok) noteCheck(path);
  return migrated;
}

/** What the raw header could not tell for certain: it was perhaps written by a transaction that is now rolled back. */
function checkRecovered(sqlite: Sqlite, path: string, newest: number): Result<void> {
  // At one moment: another program may be making its tables just now.
  const { id, version, isEmpty } = sqlite.tx("deferred", () => ({
    id: sqlite.get("PRAGMA application_id")?.application_id,
    version: versionOf(sqlite),
    isEmpty: sqlite.get("SELECT 1 FROM sqlite_schema LIMIT 1") === undefined,
  }));
  const isNew = id === 0 && version === 0 && isEmpty;
  if (id !== applicationId && !isNew) {
    return err(failure("bad-data", `${path} is a database of another program.`, { hint: "Name another file." }));
  }
  return version > newest ? isNewer(path) : ok(undefined);
}

function outdated(path: string): Result<never> {
  return err(
    failure("cannot-write", `${path} was made by an older version of mlstack and cannot be brought up to date here.`, {
      hint: "Make the file and its folder writable, or copy it to where it can be written.",
    }),
  );
}

function createEmpty(path: string): void {
  makePrivateFolder(dirname(path));
  // "a" and not "wx": another program may make it at the same moment.
  closeSync(openSync(path, "a", 0o600));
}

/** A transaction writes the file and a journal beside it. */
function isWritable(path: string): boolean {
  try {
    accessSync(path, constants.W_OK);
    accessSync(dirname(path), constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
