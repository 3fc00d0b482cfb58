import { ok, type Result } from "../../core/result.ts";
import { change, read } from "../access.ts";
import { surroundingsOf } from "../component/viewOf.ts";
import type { Env } from "../env.ts";
import { findStack } from "./find.ts";
import type { StackView } from "./view.ts";
import { rememberingComponents, stackView } from "./viewOf.ts";
import { type ActiveReason, whichActive } from "./whichActive.ts";

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

/** The stack that commands without a name mean. Errors: not-found and ambiguous (what `MLSTACK_STACK` names). */
export async function activeStack(env: Env): Promise<Result<ActiveStack>> {
  return read(env, (view) => {
    const active = whichActive(env, view);
    if (!active.ok) return active;
    const { stack, reason } = active.value;
    return ok({ stack: stackView(stack, surroundingsOf(env, view), rememberingComponents(view)), reason });
  });
}

/** Makes a stack the active one. `reason` is `override` when `MLSTACK_STACK` still wins. Errors: not-found, ambiguous. */
export async function setActiveStack(env: Env, { ref }: SetActiveStack): Promise<Result<ActiveStack>> {
  const found = read(env, (view) => findStack(env, view, ref, "loose"));
  if (!found.ok) return found;
  const { id, name } = found.value;
  return change(env, `set active stack ${name}`, (tx): Result<ActiveStack> => {
    const set = tx.stacks.setActive(id);
    if (!set.ok) return set;
    const stack = stackView(tx.stacks.active(), surroundingsOf(env, tx), rememberingComponents(tx));
    return ok({ stack, reason: reasonOf(env, stack) });
  });
}

function reasonOf(env: Env, { protected: isDefault }: StackView): ActiveReason {
  return env.activeStackOverride ? "override" : isDefault ? "default" : "global";
}
