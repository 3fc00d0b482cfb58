import { checkName } from "../../core/name.ts";
import { ok, type Result } from "../../core/result.ts";
import { change, read } from "../access.ts";
import { surroundingsOf } from "../component/viewOf.ts";
import type { Env } from "../env.ts";
import { newEntity } from "../newEntity.ts";
import { findStack } from "./find.ts";
import type { StackView } from "./view.ts";
import { rememberingComponents, stackView } from "./viewOf.ts";

/** Which stack is copied, and the name of the copy. */
export interface CopyStack {
  /** A name, an id or an unambiguous prefix of either. */
  readonly ref: string;
  readonly name: string;
}

/** Copies a stack with all that belongs to it; the components are shared. Errors: not-found, ambiguous, invalid-name, name-taken. */
export async function copyStack(env: Env, input: CopyStack): Promise<Result<StackView>> {
  const name = checkName("stack", input.name);
  if (!name.ok) return name;
  const found = read(env, (view) => findStack(env, view, input.ref, "loose"));
  if (!found.ok) return found;

  return change(env, `copy stack ${found.value.name} to ${name.value}`, (tx): Result<StackView> => {
    const source = findStack(env, tx, found.value.id, "strict");
    if (!source.ok) return source;
    const copy = tx.stacks.put({ ...source.value, ...newEntity(name.value) });
    return copy.ok ? ok(stackView(copy.value, surroundingsOf(env, tx), rememberingComponents(tx))) : copy;
  });
}
