import { ok, type Result } from "../../core/result.ts";
import type { HistoryEntry } from "../../database/historyEntry.ts";
import type { Env } from "../env.ts";

/** How much of the history is listed. */
export interface ListHistory {
  /** Absent: all. */
  readonly limit?: number;
}

/** One change as people read it. */
export interface HistoryView {
  readonly id: string;
  /** Such as "register artifact_store s3-prod". */
  readonly title: string;
  /** ISO 8601, UTC. */
  readonly at: string;
  /** It was taken back. */
  readonly undone: boolean;
}

/** Lists the changes, the newest first. */
export async function listHistory(env: Env, { limit }: ListHistory = {}): Promise<Result<readonly HistoryView[]>> {
  const database = env.database();
  if (!database.ok) return database;
  const entries = database.value.history(limit === undefined ? {} : { limit });
  return entries.ok ? ok(entries.value.map(historyView)) : entries;
}

/** An entry of the history as front ends see it. */
export function historyView({ id, title, at, state }: HistoryEntry): HistoryView {
  return { id, title, at, undone: state !== "done" };
}
