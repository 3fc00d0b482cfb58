import { defaultName } from "../../core/component.ts";
import { err, ok, type Result } from "../../core/result.ts";
import type { Stack } from "../../core/stack.ts";
import type { View } from "../../database/view.ts";
import type { Env } from "../env.ts";
import { resolveReference } from "../reference.ts";

/** Why a stack is the active one: `MLSTACK_STACK` names it, it was set, or nothing was set. */
export type ActiveReason = "override" | "global" | "default";

/** The active stack, and why it is: `MLSTACK_STACK`, else what was set, else the default stack. Errors: not-found, ambiguous (the override). */
export function whichActive(env: Env, view: View): Result<{ readonly stack: Stack; readonly reason: ActiveReason }> {
  const override = env.activeStackOverride ?? "";
  if (override !== "") {
    const found = resolveReference(view.stacks.list(), override, {
      what: "stack",
      match: "loose",
      at: { option: "MLSTACK_STACK" },
    });
    if (found.ok) return ok({ stack: found.value, reason: "override" });
    return err({ ...found.error, message: `MLSTACK_STACK: ${found.error.message}` });
  }
  const stack = view.stacks.active();
  return ok({ stack, reason: stack.name === defaultName ? "default" : "global" });
}
