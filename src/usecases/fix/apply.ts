import type { FixStep } from "../../core/fix/fix.ts";
import { stepWords } from "../../core/fix/words.ts";
import { listed } from "../../core/listed.ts";
import { ok, type Result } from "../../core/result.ts";
import type { Composition } from "../../core/stack.ts";
import { change } from "../access.ts";
import { surroundingsOf } from "../component/viewOf.ts";
import type { Env } from "../env.ts";
import { findChangeableStack } from "../stack/find.ts";
import type { SavedStack } from "../stack/register.ts";
import { rememberingComponents, stackView } from "../stack/viewOf.ts";
import { type Given, type Made, prepareSteps } from "./make.ts";

/** Which steps are made for a stored stack. */
export interface ApplySteps extends Given {
  /** The exact name, an id or a prefix of an id. Absent: the active stack. */
  readonly ref?: string;
  readonly steps: readonly FixStep[];
  /** What the history calls it. Absent: the steps in words. */
  readonly title?: string;
}

/**
 * Makes the steps of fixes for a stored stack: one transaction, one entry of the history, so that one undo takes all back. Errors: not-found and
 * ambiguous (the stack, a component), protected, unknown-flavor, invalid-config, key-unavailable, usage (a secret without a value).
 */
export async function applySteps(env: Env, { ref, steps, title, ...given }: ApplySteps): Promise<Result<SavedStack>> {
  const make = await prepareSteps(env, steps, given);
  if (!make.ok) return make;
  return change(env, title ?? wordsOf(steps), (tx): Result<SavedStack> => {
    const stack = findChangeableStack(env, tx, ref);
    if (!stack.ok) return stack;
    const made = make.value(tx, stack.value.components);
    if (!made.ok) return made;
    const saved = tx.stacks.put({ ...stack.value, components: made.value.components });
    if (!saved.ok) return saved;
    return ok({
      stack: stackView(saved.value, surroundingsOf(env, tx), rememberingComponents(tx)),
      warnings: made.value.warnings,
      changed: steps.length > 0,
    });
  });
}

/** Which steps are made for a composition that is not stored. */
export interface MakeForComposition extends Given {
  readonly components: Composition;
  readonly steps: readonly FixStep[];
}

/** What came of them, and the entry of the history that takes it back; absent: nothing stored was changed. */
export interface MadeForComposition extends Made {
  readonly entry?: string;
}

/** Makes the steps of fixes for a composition: what they change of components and secrets is stored, the composition is returned. Errors: as `applySteps`. */
export async function makeForComposition(
  env: Env,
  { components, steps, ...given }: MakeForComposition,
): Promise<Result<MadeForComposition>> {
  const make = await prepareSteps(env, steps, given);
  if (!make.ok) return make;
  const database = env.database();
  if (!database.ok) return database;
  const before = database.value.next("undo");
  const made = change(env, wordsOf(steps), (tx) => make.value(tx, components));
  if (!made.ok) return made;
  const after = database.value.next("undo");
  // What another program stored in between is not to be taken back with the composition.
  const isNew = after.ok && before.ok && after.value?.isOwn === true && after.value.id !== before.value?.id;
  const entry = isNew ? after.value?.id : undefined;
  return ok({ ...made.value, ...(entry === undefined ? {} : { entry }) });
}

function wordsOf(steps: readonly FixStep[]): string {
  return listed(steps.map(stepWords));
}
