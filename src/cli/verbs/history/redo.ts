import { ok } from "../../../core/result.ts";
import { redo } from "../../../usecases/history/undo.ts";
import type { Run } from "../../command/context.ts";

/** `mlstack redo`. */
export const run: Run = async ({ env }) => {
  const change = await redo(env);
  return change.ok ? ok({ kind: "done", message: `Made again: ${change.value.title}.` }) : change;
};
