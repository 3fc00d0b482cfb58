import { pageOf } from "../../core/query/apply.ts";
import type { Page, Query } from "../../core/query/query.ts";
import type { Result } from "../../core/result.ts";
import type { HistoryTitle } from "../../database/historyEntry.ts";
import type { Env } from "../env.ts";

/** Which part of the history is listed; absent: all. */
export type ListHistory = Pick<Query, "page" | "size">;

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

/** Lists the changes, the newest first. Errors: usage (a page beyond the last). */
export async function listHistory(env: Env, asked: ListHistory = {}): Promise<Result<Page<HistoryView>>> {
  const database = env.database();
  if (!database.ok) return database;
  const changes = database.value.history();
  return changes.ok ? pageOf(changes.value.map(historyView), asked) : changes;
}

/** A change as front ends see it. */
export function historyView({ id, title, at, state }: HistoryTitle): HistoryView {
  return { id, title, at, undone: state !== "done" };
}
