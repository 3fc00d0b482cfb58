import { statSync, writeFileSync } from "node:fs";
import type { Failure } from "../core/failure.ts";
import { type Sqlite, SqliteError } from "../platform/sqlite.ts";
import { newestBackup } from "./backup.ts";
import { damaged } from "./refusal.ts";

const day = 24 * 60 * 60 * 1000;

/** The time of this empty file is that of the last check. */
function markerOf(path: string): string {
  return `${path}.checked`;
}

/** Tells whether the pages of the file should be looked at: a program was killed while writing, or the last time is a day ago. */
export function isCheckDue(path: string, hasJournal: boolean): boolean {
  if (hasJournal) return true;
  const marker = statSync(markerOf(path), { throwIfNoEntry: false });
  return marker === undefined || Date.now() - marker.mtimeMs > day;
}

/** Looks at all pages. Returns why the file cannot be trusted; undefined when it is sound or another program is busy with it. */
export function checkPages(sqlite: Sqlite, path: string): Failure | undefined {
  const finding = firstFinding(sqlite);
  if (finding === undefined) return undefined;
  if (finding === "ok") {
    noteCheck(path);
    return undefined;
  }
  const backup = newestBackup(path);
  const hint = backup ? `It was left as it is. The newest backup is ${backup}.` : "It was left as it is.";
  return damaged(path, finding.replace(/\.$/, ""), hint);
}

function firstFinding(sqlite: Sqlite): string | undefined {
  try {
    return String(sqlite.get("PRAGMA quick_check(1)")?.quick_check ?? "it cannot be read");
  } catch (error) {
    if (!(error instanceof SqliteError)) throw error;
    return error.kind === "busy" ? undefined : error.message;
  }
}

/** Notes that the file is sound now. Where nothing can be written, the next start checks again. */
export function noteCheck(path: string): void {
  try {
    writeFileSync(markerOf(path), "", { mode: 0o600 });
  } catch {
    return;
  }
}
