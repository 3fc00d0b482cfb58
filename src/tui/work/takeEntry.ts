import { err, ok, type Result } from "../../core/result.ts";
import type { Env } from "../../usecases/env.ts";
import { nextSteps } from "../../usecases/history/next.ts";
import { redo, undo } from "../../usecases/history/undo.ts";

/** Takes an entry of the history back, or makes it again, if it is the next one; tells whether it was. Errors: conflict. */
export async function takeEntry(env: Env, way: "undo" | "redo", entry: string): Promise<Result<boolean>> {
  const next = nextSteps(env);
  if (!next.ok) return next;
  if (next.value[way]?.id !== entry) return ok(false);
  const taken = await (way === "undo" ? undo : redo)(env);
  return taken.ok ? ok(true) : err(taken.error);
}

/** Said when it was not the next one. */
export const othersText =
  "Something else that is stored was changed since, and stays: only the slots are as they were.";
