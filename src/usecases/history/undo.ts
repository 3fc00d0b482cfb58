import { failure } from "../../core/failure.ts";
import { err, type Result } from "../../core/result.ts";
import type { Env } from "../env.ts";
import type { HistoryView } from "./list.ts";

/** Takes the last change back. Errors: nothing-to-undo, conflict. */
export async function undo(_env: Env): Promise<Result<HistoryView>> {
  return err(failure("bug", "This is not written yet."));
}

/** Makes the change again that was taken back last. Errors: nothing-to-undo, conflict. */
export async function redo(_env: Env): Promise<Result<HistoryView>> {
  return err(failure("bug", "This is not written yet."));
}
