import { defaultName } from "../../core/component.ts";
import { err, ok, type Result } from "../../core/result.ts";
import type { Stack } from "../../core/stack.ts";
import type { View } from "../../database/view.ts";
import { workspaceId } from "../../platform/workspaceId.ts";
import type { Env } from "../env.ts";
import { resolveReference } from "../reference.ts";

/** Why a stack is the active one: `MLSTACK_STACK` names it, it was set for the workspace, it was set for all places, or nothing was set. */
export type ActiveReason = "override" | "workspace" | "global" | "default";

/** A stack that is active, and why. */
export interface Active {
  readonly stack: Stack;
  readonly reason: ActiveReason;
}

/** The active stack, and why it is: `MLSTACK_STACK`, else the workspace's, else what was set for all places, else the default stack. Errors: not-found, ambiguous (the override). */
export function whichActive(env: Env, view: View): Result<Active> {
  const override = env.activeStackOverride ?? "";
  if (override === "") return ok(chosen(env, view));
  const found = resolveReference(view.stacks.list(), override, {
    what: "stack",
    match: "loose",
    at: { option: "MLSTACK_STACK" },
  });
  if (found.ok) return ok({ stack: found.value, reason: "override" });
  return err({ ...found.error, message: `MLSTACK_STACK: ${found.error.message}` });
}

/** The active stack where `MLSTACK_STACK` says nothing. */
export function chosen(env: Env, view: View): Active {
  const { root, marked } = env.workspace();
  const id = marked ? workspaceId(root) : undefined;
  const own = id === undefined ? undefined : view.stacks.activeIn(id);
  if (own !== undefined) return { stack: own, reason: "workspace" };
  const stack = view.stacks.active();
  return { stack, reason: stack.name === defaultName ? "default" : "global" };
}
