import { type ComponentTypeId, componentType } from "../../core/componentType.ts";
import { checkName } from "../../core/name.ts";
import { ok, type Result } from "../../core/result.ts";
import { change, read } from "../access.ts";
import type { Env } from "../env.ts";
import { newEntity } from "../newEntity.ts";
import { findComponent } from "./find.ts";
import { resealConfiguration } from "./sealing.ts";
import type { ComponentView } from "./view.ts";
import { componentView, surroundingsOf } from "./viewOf.ts";

/** Which component is copied, and the name of the copy. */
export interface CopyComponent {
  readonly type: ComponentTypeId;
  /** A name, an id or an unambiguous prefix of either. */
  readonly ref: string;
  readonly name: string;
}

/**
 * Copies a component with all that belongs to it: configuration, secret values, labels, environment, secrets, connector.
 * Errors: not-found, ambiguous, invalid-name, name-taken, key-unavailable.
 */
export async function copyComponent(env: Env, { type, ref, ...input }: CopyComponent): Promise<Result<ComponentView>> {
  const name = checkName(componentType(type).title, input.name);
  if (!name.ok) return name;
  const found = read(env, (view) => findComponent(view, type, ref, "loose"));
  if (!found.ok) return found;

  return change(env, `copy ${type} ${found.value.name} to ${name.value}`, (tx): Result<ComponentView> => {
    const source = findComponent(tx, type, found.value.id, "strict");
    if (!source.ok) return source;
    const entity = newEntity(name.value);
    const values = resealConfiguration(env, source.value.id, entity.id, source.value);
    if (!values.ok) return values;
    const copy = tx.components.put({ ...source.value, ...entity, ...values.value });
    if (!copy.ok) return copy;
    return ok(componentView(copy.value, surroundingsOf(env, tx)));
  });
}
