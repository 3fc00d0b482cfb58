import { basename } from "node:path";
import { ok, type Result } from "../../core/result.ts";
import { change, read } from "../access.ts";
import { surroundingsOf } from "../component/viewOf.ts";
import type { Env } from "../env.ts";
import { findStack } from "./find.ts";
import { type ActiveScope, makeActive } from "./makeActive.ts";
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
  /** Where; without it inside a marked workspace that one, else everywhere. */
  readonly scope?: ActiveScope;
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

/** What a choice of the active stack led to. */
export interface SetActive {
  /** The one that was chosen. */
  readonly stack: StackView;
  /** Why another one is the active stack here all the same: `MLSTACK_STACK`, or the choice of this workspace; null: it is active. */
  readonly but: "override" | "workspace" | null;
  /** The folder of the workspace whose choice it is; null: it was chosen for all places without one. */
  readonly workspace: string | null;
}

/** Makes a stack the active one. Errors: not-found, ambiguous, cannot-write (what a workspace keeps). */
export async function setActiveStack(env: Env, { ref, scope = "here" }: SetActiveStack): Promise<Result<SetActive>> {
  const found = read(env, (view) => findStack(env, view, ref, "loose"));
  if (!found.ok) return found;
  const { id, name } = found.value;
  const { root, marked } = env.workspace();
  const workspace = marked && scope === "here" ? root : null;
  const where = workspace === null ? "" : ` of the workspace ${basename(workspace)}`;
  return change(env, `set active stack ${name}${where}`, (tx): Result<SetActive> => {
    const set = makeActive(env, tx, id, scope);
    if (!set.ok) return set;
    const active = whichActive(env, tx);
    const reason = active.ok ? active.value.reason : "override";
    const wins = reason === "override" || (reason === "workspace" && scope === "everywhere");
    const stack = stackView(found.value, surroundingsOf(env, tx), rememberingComponents(tx));
    return ok({ stack, but: wins ? reason : null, workspace });
  });
}
