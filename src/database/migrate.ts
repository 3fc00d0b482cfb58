import { failure } from "../core/failure.ts";
import { err, ok, type Result } from "../core/result.ts";
import type { Sqlite } from "../platform/sqlite.ts";
import { backUpForMigration } from "./backup.ts";
import { integer } from "./columns.ts";
import { applicationId } from "./header.ts";
import type { Migration } from "./migrations/migration.ts";
import { Refusal } from "./refusal.ts";
import { seed } from "./seed.ts";

/** The version that a list of migrations leads to. */
export function newestVersion(migrations: readonly Migration[]): number {
  return migrations.at(-1)?.version ?? 0;
}

/** The schema's version as SQLite reads it, that is after a transaction of a killed program was rolled back. */
export function versionOf(sqlite: Sqlite): number {
  const row = sqlite.get("PRAGMA user_version");
  return row ? integer(row, "user_version") : 0;
}

/** A file made by a newer version: refused and not touched. */
export function isNewer(path: string): Result<never> {
  return err(
    failure("database-newer", `${path} was made by a newer version of mlstack; it was left as it is.`, {
      hint: "Update mlstack.",
    }),
  );
}

/**
 * Brings a file to the newest version in one transaction; a new file also gets what is always there. A file with content is backed up
 * first. Two programs may start at once: the second finds the work done. Throws `SqliteError`, which leaves the file as it was.
 */
export function migrate(sqlite: Sqlite, path: string, migrations: readonly Migration[]): Result<void> {
  const from = versionOf(sqlite);
  if (from === newestVersion(migrations)) return ok(undefined);
  if (from > 0) {
    const backup = backUpForMigration(sqlite, path, from);
    if (!backup.ok) return backup;
  }
  // A table can only be rebuilt while references are not enforced, and that cannot be switched within a transaction.
  sqlite.exec("PRAGMA foreign_keys = OFF");
  sqlite.tx("immediate", () => {
    const version = versionOf(sqlite);
    const due = migrations.filter((migration) => migration.version > version);
    if (due.length === 0) return;
    for (const { sql } of due) sqlite.exec(sql);
    if (version === 0) {
      sqlite.exec(`PRAGMA application_id = ${applicationId}`);
      seed(sqlite);
    }
    refuseBrokenReferences(sqlite, path);
    sqlite.exec(`PRAGMA user_version = ${newestVersion(migrations)}`);
  });
  sqlite.exec("PRAGMA foreign_keys = ON");
  return ok(undefined);
}

function refuseBrokenReferences(sqlite: Sqlite, path: string): void {
  const broken = sqlite.get("PRAGMA foreign_key_check");
  if (broken) {
    throw new Refusal(failure("bug", `${path} could not be updated: ${broken.table} would refer to nothing.`));
  }
}
