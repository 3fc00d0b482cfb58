import { failure } from "../../core/failure.ts";
import { err, type Result } from "../../core/result.ts";
import type { Transaction } from "../../database/view.ts";
import { fileErrorCode } from "../../platform/files.ts";
import { makeWorkspaceId } from "../../platform/workspaceId.ts";
import type { Env } from "../env.ts";

/** Where a stack is to be active: `here` is the workspace inside a marked one, `everywhere` is wherever no workspace says otherwise. */
export type ActiveScope = "here" | "everywhere";

/** Makes a stack the active one. Errors: not-found, cannot-write (the workspace's id). */
export function makeActive(env: Env, tx: Transaction, id: string, scope: ActiveScope = "here"): Result<void> {
  const { root, marked } = env.workspace();
  if (!marked || scope === "everywhere") return tx.stacks.setActive(id);
  try {
    return tx.stacks.setActive(id, makeWorkspaceId(root));
  } catch (error) {
    const code = fileErrorCode(error) ?? "no id";
    const hint = "Make the folder writable; stack set --global sets the stack that is active outside of workspaces.";
    return err(failure("cannot-write", `The workspace ${root} cannot keep its active stack (${code}).`, { hint }));
  }
}
