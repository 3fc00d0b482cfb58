import { checkName } from "../../core/name.ts";
import { ok, type Result } from "../../core/result.ts";
import type { Transaction } from "../../database/view.ts";
import { change, read } from "../access.ts";
import { surroundingsOf } from "../component/viewOf.ts";
import type { Env } from "../env.ts";
import { newEntity } from "../newEntity.ts";
import { allOf, changeEach, namesText } from "../several.ts";
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

  return change(env, `copy stack ${found.value.name} to ${name.value}`, (tx) =>
    copyTo(env, tx, found.value.id, name.value),
  );
}

/** Which stacks are copied. */
export interface CopyStacks {
  /** Each with a name, an id or an unambiguous prefix of either, and the name of its copy. */
  readonly copies: readonly CopyStack[];
}

/** Copies several stacks as one change, all of them or none. Errors: as `copyStack`, for each. */
export async function copyStacks(env: Env, { copies }: CopyStacks): Promise<Result<readonly StackView[]>> {
  const names = allOf(copies, ({ name }) => checkName("stack", name));
  if (!names.ok) return names;
  const found = read(env, (view) => allOf(copies, ({ ref }) => findStack(env, view, ref, "loose")));
  if (!found.ok) return found;
  const title = `copy stack ${namesText(found.value.map(({ name }) => name))} to ${namesText(names.value)}`;
  return changeEach(env, title, copies, (tx, { ref, name }) => copyTo(env, tx, ref, name));
}

function copyTo(env: Env, tx: Transaction, ref: string, name: string): Result<StackView> {
  const source = findStack(env, tx, ref, "loose");
  if (!source.ok) return source;
  const copy = tx.stacks.put({ ...source.value, ...newEntity(name) });
  return copy.ok ? ok(stackView(copy.value, surroundingsOf(env, tx), rememberingComponents(tx))) : copy;
}
