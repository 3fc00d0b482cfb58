import { ok, type Result } from "../../core/result.ts";
import type { HistoryEntry } from "../../database/historyEntry.ts";
import type { Env } from "../env.ts";
import { type HistoryView, historyView } from "./list.ts";

/** Takes the last change back. Errors: nothing-to-undo, conflict. */
export async function undo(env: Env): Promise<Result<HistoryView>> {
  const database = env.database();
  return database.ok ? viewOf(database.value.undo()) : database;
}

/** Makes the change again that was taken back last. Errors: nothing-to-undo, conflict. */
export async function redo(env: Env): Promise<Result<HistoryView>> {
  const database = env.database();
  return database.ok ? viewOf(database.value.redo()) : database;
}

function viewOf(entry: Result<HistoryEntry>): Result<HistoryView> {
  return entry.ok ? ok(historyView(entry.value)) : entry;
}
