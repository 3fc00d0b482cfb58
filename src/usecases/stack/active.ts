import { failure } from "../../core/failure.ts";
import { err, type Result } from "../../core/result.ts";
import type { Env } from "../env.ts";
import type { StackView } from "./view.ts";

/** Why a stack is the active one: `MLSTACK_STACK` names it, it was set, or nothing was set. */
export type ActiveReason = "override" | "global" | "default";

/** The active stack and why it is. */
export interface ActiveStack {
  readonly stack: StackView;
  readonly reason: ActiveReason;
}

/** Which stack becomes the active one. */
export interface SetActiveStack {
  /** A name, an id or an unambiguous prefix of either. */
  readonly ref: string;
}

/** The stack that commands without a name mean. Errors: not-found (`MLSTACK_STACK` names none). */
export async function activeStack(_env: Env): Promise<Result<ActiveStack>> {
  return err(failure("bug", "This is not written yet."));
}

/** Makes a stack the active one. `reason` is `override` when `MLSTACK_STACK` still wins. Errors: not-found, ambiguous. */
export async function setActiveStack(_env: Env, _input: SetActiveStack): Promise<Result<ActiveStack>> {
  return err(failure("bug", "This is not written yet."));
}
