import { ok, type Result } from "../../core/result.ts";
import type { NextChange } from "../../database/historyEntry.ts";
import type { Env } from "../env.ts";
import { type HistoryView, historyView } from "./list.ts";

/** The change that undo or redo would take next. */
export interface NextStep extends HistoryView {
  /** It was made, taken back or made again by this program since it started. */
  readonly isOwn: boolean;
}

/** What undo and redo would take now; null: nothing. */
export interface NextSteps {
  readonly undo: NextStep | null;
  readonly redo: NextStep | null;
}

/** Looks at both ends of the history. */
export function nextSteps(env: Env): Result<NextSteps> {
  const database = env.database();
  if (!database.ok) return database;
  const undo = database.value.next("undo");
  if (!undo.ok) return undo;
  const redo = database.value.next("redo");
  return redo.ok ? ok({ undo: stepOf(undo.value), redo: stepOf(redo.value) }) : redo;
}

function stepOf(change: NextChange | undefined): NextStep | null {
  return change === undefined ? null : { ...historyView(change), isOwn: change.isOwn };
}
