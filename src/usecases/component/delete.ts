import type { ComponentTypeId } from "../../core/componentType.ts";
import { ok, type Result } from "../../core/result.ts";
import type { Transaction } from "../../database/view.ts";
import { change, read } from "../access.ts";
import type { Env } from "../env.ts";
import { allOf, changeEach, namesText } from "../several.ts";
import { findChangeable } from "./find.ts";
import type { ComponentView } from "./view.ts";
import { componentView, surroundingsOf } from "./viewOf.ts";

/** Which component goes. */
export interface DeleteComponent {
  readonly type: ComponentTypeId;
  /** The exact name, an id or a prefix of an id. */
  readonly ref: string;
}

/** Deletes a component; returns what it was. Errors: not-found, ambiguous, protected, in-use (names the stacks). */
export async function deleteComponent(env: Env, { type, ref }: DeleteComponent): Promise<Result<ComponentView>> {
  const found = read(env, (view) => findChangeable(env, view, type, ref));
  if (!found.ok) return found;

  return change(env, `delete ${type} ${found.value.name}`, (tx) => remove(env, tx, type, found.value.id));
}

/** Which components go. */
export interface DeleteComponents {
  readonly type: ComponentTypeId;
  /** Names, ids or prefixes of ids. */
  readonly refs: readonly string[];
}

/** Deletes several components of a type as one change, all of them or none; returns what they were. Errors: as `deleteComponent`, for each. */
export async function deleteComponents(
  env: Env,
  { type, refs }: DeleteComponents,
): Promise<Result<readonly ComponentView[]>> {
  const named = read(env, (view) => allOf(refs, (ref) => findChangeable(env, view, type, ref)));
  if (!named.ok) return named;
  const title = `delete ${type} ${namesText(named.value.map(({ name }) => name))}`;
  return changeEach(env, title, named.value, (tx, { id }) => remove(env, tx, type, id));
}

function remove(env: Env, tx: Transaction, type: ComponentTypeId, ref: string): Result<ComponentView> {
  const component = findChangeable(env, tx, type, ref);
  if (!component.ok) return component;
  const view = componentView(component.value, surroundingsOf(env, tx));
  const deleted = tx.components.delete(view.id);
  return deleted.ok ? ok(view) : deleted;
}
