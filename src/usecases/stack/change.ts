import { ok, type Result } from "../../core/result.ts";
import type { Stack } from "../../core/stack.ts";
import type { Transaction, View, Written } from "../../database/view.ts";
import { change, read } from "../access.ts";
import { surroundingsOf } from "../component/viewOf.ts";
import { checkStructure } from "../composition/check.ts";
import type { ComponentRefs } from "../composition/refs.ts";
import { compositionOf, resolveComposition } from "../composition/resolve.ts";
import type { Env } from "../env.ts";
import { findChangeableStack } from "./find.ts";
import { prepareFindings } from "./findings.ts";
import type { SavedStack } from "./register.ts";
import { rememberingComponents, stackView } from "./viewOf.ts";

/** How a stack changes. */
export interface StackChange {
  /** Absent: the active stack. */
  readonly ref: string | undefined;
  readonly strict?: boolean;
  /** The revision that the change was prepared on; a newer one in the database is a conflict. */
  readonly basedOn?: number;
  /** The whole composition after the change. */
  readonly compose: (stack: Stack, view: View) => Result<ComponentRefs>;
  /** All else that changes. */
  readonly amend?: (stack: Stack, tx: Transaction) => Result<Partial<Written<Stack>>>;
}

const attempts = 3;

/**
 * Changes a stack; what comes out is checked as a whole. Flavors load between reading and writing; when another process changes the stack
 * meanwhile, the change is made anew on what it left, unless it is `basedOn` a revision. Errors: as `updateStack`.
 */
export async function changeStack(env: Env, wanted: StackChange): Promise<Result<SavedStack>> {
  for (let attempt = 1; ; attempt++) {
    const changed = await attemptChange(env, wanted);
    const overtaken = !changed.ok && changed.error.code === "conflict" && wanted.basedOn === undefined;
    if (!overtaken || attempt === attempts) return changed;
  }
}

async function attemptChange(
  env: Env,
  { ref, strict, basedOn, compose, amend }: StackChange,
): Promise<Result<SavedStack>> {
  const found = read(env, (view) => {
    const stack = findChangeableStack(env, view, ref);
    if (!stack.ok) return stack;
    const composed = compose(stack.value, view);
    if (!composed.ok) return composed;
    const chosen = checkStructure(resolveComposition(view, composed.value), stack.value.name);
    return chosen.ok ? ok({ stack: stack.value, chosen: chosen.value }) : chosen;
  });
  if (!found.ok) return found;
  const { stack, chosen } = found.value;
  const findingsOf = await prepareFindings(env, chosen, strict);

  return change(env, `update stack ${stack.name}`, (tx): Result<SavedStack> => {
    const warnings = findingsOf(tx, stack.name);
    if (!warnings.ok) return warnings;
    const amended = amend === undefined ? ok({}) : amend(stack, tx);
    if (!amended.ok) return amended;
    const saved = tx.stacks.put({
      ...stack,
      ...amended.value,
      components: compositionOf(chosen),
      rev: basedOn ?? stack.rev,
    });
    if (!saved.ok) return saved;
    return ok({
      stack: stackView(saved.value, surroundingsOf(env, tx), rememberingComponents(tx)),
      warnings: warnings.value,
      changed: saved.value.rev !== stack.rev,
    });
  });
}
