import type { ComponentTypeId } from "../../core/componentType.ts";
import { ok, type Result } from "../../core/result.ts";
import { change, read } from "../access.ts";
import type { Env } from "../env.ts";
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

  return change(env, `delete ${type} ${found.value.name}`, (tx): Result<ComponentView> => {
    const component = findChangeable(env, tx, type, found.value.id);
    if (!component.ok) return component;
    const view = componentView(component.value, surroundingsOf(env, tx));
    const deleted = tx.components.delete(view.id);
    return deleted.ok ? ok(view) : deleted;
  });
}
