import { failure } from "../../core/failure.ts";
import { err, type Result } from "../../core/result.ts";
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
  /** It was taken back and can be redone. */
  readonly undone: boolean;
}

/** Lists the changes, the newest first. */
export async function listHistory(_env: Env, _input: ListHistory): Promise<Result<readonly HistoryView[]>> {
  return err(failure("bug", "This is not written yet."));
}
