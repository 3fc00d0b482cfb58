import { type Component, isProtected } from "../../core/component.ts";
import type { ComponentTypeId } from "../../core/componentType.ts";
import { failure } from "../../core/failure.ts";
import { err, ok, type Result } from "../../core/result.ts";
import type { Stack } from "../../core/stack.ts";
import type { Transaction, View } from "../../database/view.ts";
import { change, read } from "../access.ts";
import { surroundingsOf } from "../component/viewOf.ts";
import type { Env } from "../env.ts";
import type { Named } from "../named.ts";
import { allOf, changeEach, namesText } from "../several.ts";
import { findChangeableStack } from "./find.ts";
import type { StackView } from "./view.ts";
import { rememberingComponents, stackView } from "./viewOf.ts";
import { chosen, whichActive } from "./whichActive.ts";

/** Which stack goes. */
export interface DeleteStack {
  /** The exact name, an id or a prefix of an id. */
  readonly ref: string;
  /** Also delete its components that no other stack uses. */
  readonly recursive?: boolean;
}

/** What was deleted. */
export interface DeletedStack {
  readonly stack: StackView;
  readonly components: readonly (Named & { readonly type: ComponentTypeId })[];
}

/** Deletes a stack. Errors: not-found, ambiguous, protected, in-use (it is the active one). */
export async function deleteStack(env: Env, { ref, recursive }: DeleteStack): Promise<Result<DeletedStack>> {
  const found = read(env, (view) => findDeletable(env, view, ref));
  if (!found.ok) return found;

  return change(env, `delete stack ${found.value.name}`, (tx) => remove(env, tx, { ref: found.value.id, recursive }));
}

/** Which stacks go; their components stay. */
export interface DeleteStacks {
  /** Exact names, ids or prefixes of ids. */
  readonly refs: readonly string[];
}

/** Deletes several stacks as one change, all of them or none; returns what they were. Errors: as `deleteStack`, for each. */
export async function deleteStacks(env: Env, { refs }: DeleteStacks): Promise<Result<readonly DeletedStack[]>> {
  const found = read(env, (view) => allOf(refs, (ref) => findDeletable(env, view, ref)));
  if (!found.ok) return found;
  const title = `delete stack ${namesText(found.value.map(({ name }) => name))}`;
  return changeEach(env, title, found.value, (tx, { id }) => remove(env, tx, { ref: id, recursive: false }));
}

function remove(
  env: Env,
  tx: Transaction,
  { ref, recursive }: { readonly ref: string; readonly recursive: boolean | undefined },
): Result<DeletedStack> {
  const stack = findDeletable(env, tx, ref);
  if (!stack.ok) return stack;
  const view = stackView(stack.value, surroundingsOf(env, tx), rememberingComponents(tx));
  const own = recursive === true ? ownComponents(tx, stack.value) : [];
  const deleted = tx.stacks.delete(stack.value.id);
  if (!deleted.ok) return deleted;
  for (const { id } of own) {
    const gone = tx.components.delete(id);
    if (!gone.ok) return gone;
  }
  return ok({ stack: view, components: own.map(({ id, name, type }) => ({ id, name, type })) });
}

function findDeletable(env: Env, view: View, ref: string): Result<Stack> {
  const found = findChangeableStack(env, view, ref);
  if (!found.ok) return found;
  const { id, name } = found.value;
  const active = whichActive(env, view);
  const isHere = chosen(env, view).stack.id === id || (active.ok && active.value.stack.id === id);
  if (!isHere && view.stacks.active().id !== id) return found;
  const message = `The stack ${name} is the active one${isHere ? "" : " outside of workspaces"}.`;
  const hint = `Make another one active first: mlstack stack set ${isHere ? "" : "--global "}default`;
  return err(failure("in-use", message, { at: { stack: name }, hint }));
}

/** The components that no other stack uses, without those that are always there. */
function ownComponents(view: View, stack: Stack): readonly Component[] {
  const components = Object.values(stack.components)
    .flat()
    .map((id) => view.components.get(id));
  return components
    .filter((each) => each !== undefined)
    .filter((each) => !isProtected(each) && view.components.usedBy(each.id).every(({ id }) => id === stack.id));
}
