import { checkName } from "../../core/name.ts";
import { err, ok, type Result } from "../../core/result.ts";
import { nameTaken } from "../../database/taken.ts";
import { change, read } from "../access.ts";
import { surroundingsOf } from "../component/viewOf.ts";
import type { Env } from "../env.ts";
import { findChangeableStack } from "./find.ts";
import type { StackView } from "./view.ts";
import { rememberingComponents, stackView } from "./viewOf.ts";

/** Which stack gets which name. */
export interface RenameStack {
  /** The exact name, an id or a prefix of an id. */
  readonly ref: string;
  readonly name: string;
}

/** Renames a stack. Errors: not-found, ambiguous, protected, invalid-name, name-taken. */
export async function renameStack(env: Env, input: RenameStack): Promise<Result<StackView>> {
  const name = checkName("stack", input.name);
  if (!name.ok) return name;
  const found = read(env, (view) => findChangeableStack(env, view, input.ref));
  if (!found.ok) return found;

  return change(env, `rename stack ${found.value.name} to ${name.value}`, (tx): Result<StackView> => {
    const stack = findChangeableStack(env, tx, found.value.id);
    if (!stack.ok) return stack;
    // ZenML 0.98: client.py, `update_stack`: the name it has is taken, too.
    if (stack.value.name === name.value) return err(nameTaken(`stack ${name.value}`, { stack: name.value }));
    const saved = tx.stacks.put({ ...stack.value, name: name.value });
    return saved.ok ? ok(stackView(saved.value, surroundingsOf(env, tx), rememberingComponents(tx))) : saved;
  });
}
