import { type ComponentTypeId, componentType } from "../../core/componentType.ts";
import { checkName } from "../../core/name.ts";
import { err, ok, type Result } from "../../core/result.ts";
import { nameTaken } from "../../database/taken.ts";
import { change, read } from "../access.ts";
import type { Env } from "../env.ts";
import { findChangeable } from "./find.ts";
import type { ComponentView } from "./view.ts";
import { componentView, surroundingsOf } from "./viewOf.ts";

/** Which component gets which name. */
export interface RenameComponent {
  readonly type: ComponentTypeId;
  /** The exact name, an id or a prefix of an id. */
  readonly ref: string;
  readonly name: string;
}

/** Renames a component. Errors: not-found, ambiguous, protected, invalid-name, name-taken. */
export async function renameComponent(
  env: Env,
  { type, ref, ...input }: RenameComponent,
): Promise<Result<ComponentView>> {
  const name = checkName(componentType(type).title, input.name);
  if (!name.ok) return name;
  const found = read(env, (view) => findChangeable(env, view, type, ref));
  if (!found.ok) return found;

  return change(env, `rename ${type} ${found.value.name} to ${name.value}`, (tx): Result<ComponentView> => {
    const component = findChangeable(env, tx, type, found.value.id);
    if (!component.ok) return component;
    // ZenML 0.98: client.py, `update_stack_component`: the name it has is taken, too.
    if (component.value.name === name.value)
      return err(nameTaken(`${componentType(type).title} ${name.value}`, { type, component: name.value }));
    const saved = tx.components.put({ ...component.value, name: name.value });
    if (!saved.ok) return saved;
    return ok(componentView(saved.value, surroundingsOf(env, tx)));
  });
}
