import { ok, type Result } from "../../core/result.ts";
import { read } from "../access.ts";
import { surroundingsOf } from "../component/viewOf.ts";
import type { Env } from "../env.ts";
import { allOf, changeEach, namesText } from "../several.ts";
import { changedTexts } from "../textMap.ts";
import { findChangeableStack } from "./find.ts";
import type { StackView } from "./view.ts";
import { rememberingComponents, stackView } from "./viewOf.ts";

/** Which labels of which stacks change. */
export interface LabelStacks {
  /** Exact names, ids or prefixes of ids. */
  readonly refs: readonly string[];
  /** Added to the labels that are there. */
  readonly labels?: Readonly<Record<string, string>>;
  readonly removeLabels?: readonly string[];
}

/** Labels several stacks as one change, all of them or none. Errors: not-found, ambiguous, protected, for each. */
export async function labelStacks(env: Env, input: LabelStacks): Promise<Result<readonly StackView[]>> {
  const { refs, labels, removeLabels } = input;
  const found = read(env, (view) => allOf(refs, (ref) => findChangeableStack(env, view, ref)));
  if (!found.ok) return found;
  const title = `label stack ${namesText(found.value.map(({ name }) => name))}`;
  return changeEach(env, title, found.value, (tx, { id }): Result<StackView> => {
    const stack = findChangeableStack(env, tx, id);
    if (!stack.ok) return stack;
    const saved = tx.stacks.put({ ...stack.value, labels: changedTexts(stack.value.labels, labels, removeLabels) });
    return saved.ok ? ok(stackView(saved.value, surroundingsOf(env, tx), rememberingComponents(tx))) : saved;
  });
}
