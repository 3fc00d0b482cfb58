import { closeSync, fsyncSync, openSync, readdirSync, renameSync, rmSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { failure } from "../core/failure.ts";
import { err, ok, type Result } from "../core/result.ts";
import { now } from "../platform/clock.ts";
import { fileErrorCode, makePrivateFolder, sweepTemporaries, syncFolder, temporaryEnd } from "../platform/files.ts";
import { openSqlite } from "../platform/openSqlite.ts";
import { type Sqlite, SqliteError } from "../platform/sqlite.ts";

const kept = 5;

function folderOf(path: string): string {
  return join(dirname(path), "backups");
}

/** Names sort by time. */
function backupsOf(path: string): readonly string[] {
  const prefix = `${basename(path)}.`;
  try {
    return readdirSync(folderOf(path))
      .filter((name) => name.startsWith(prefix) && name.endsWith(".backup"))
      .sort()
      .map((name) => join(folderOf(path), name));
  } catch (error) {
    if (fileErrorCode(error) === "ENOENT") return [];
    throw error;
  }
}

/** The path of the newest backup that was made before a migration. */
export function newestBackup(path: string): string | undefined {
  return backupsOf(path).at(-1);
}

/** Makes a verified backup beside the file before it is migrated, and keeps the newest five. Returns its path. Errors: cannot-write, bad-data. */
export function backUpForMigration(sqlite: Sqlite, path: string, version: number): Result<string> {
  makePrivateFolder(folderOf(path));
  sweepTemporaries(folderOf(path));
  const target = join(folderOf(path), `${basename(path)}.${now().replace(/[:.]/g, "-")}.v${version}.backup`);
  const made = copyTo(sqlite, target);
  if (!made.ok) return made;
  for (const old of backupsOf(path).slice(0, -kept)) rmSync(old, { force: true });
  return ok(target);
}

/** Writes a sound copy of an open file: a temporary file, looked at, made durable, then named. Errors: cannot-write, bad-data. Throws `SqliteError`. */
export function copyTo(sqlite: Sqlite, target: string): Result<void> {
  const temporary = `${target}${temporaryEnd}`;
  try {
    closeSync(openSync(temporary, "wx", 0o600));
    sqlite.run("VACUUM INTO $temporary", { temporary });
    const finding = findingIn(temporary);
    if (finding !== "ok") {
      rmSync(temporary, { force: true });
      return err(failure("bad-data", `The copy ${target} is not sound: ${finding}.`, { hint: "Nothing was changed." }));
    }
    const file = openSync(temporary, "r+");
    fsyncSync(file);
    closeSync(file);
    renameSync(temporary, target);
    syncFolder(dirname(target));
    return ok(undefined);
  } catch (error) {
    rmSync(temporary, { force: true });
    if (error instanceof SqliteError || fileErrorCode(error) === undefined) throw error;
    return err(failure("cannot-write", `The backup ${target} cannot be written (${fileErrorCode(error)}).`));
  }
}

function findingIn(path: string): string {
  const copy = openSqlite(path, { readOnly: true });
  try {
    return String(copy.get("PRAGMA quick_check(1)")?.quick_check);
  } finally {
    copy.close();
  }
}
