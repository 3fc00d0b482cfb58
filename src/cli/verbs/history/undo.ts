import { ok } from "../../../core/result.ts";
import { undo } from "../../../usecases/history/undo.ts";
import type { Run } from "../../command/context.ts";

/** `mlstack undo`. */
export const run: Run = async ({ env }) => {
  const change = await undo(env);
  return change.ok ? ok({ kind: "done", message: `Took back: ${change.value.title}.` }) : change;
};
