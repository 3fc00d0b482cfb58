import { type ComponentTypeId, componentType } from "../../core/componentType.ts";
import { checkName } from "../../core/name.ts";
import { ok, type Result } from "../../core/result.ts";
import type { Transaction } from "../../database/view.ts";
import { change, read } from "../access.ts";
import type { Env } from "../env.ts";
import { newEntity } from "../newEntity.ts";
import { allOf, changeEach, namesText } from "../several.ts";
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

  return change(env, `copy ${type} ${found.value.name} to ${name.value}`, (tx) =>
    copyTo(env, tx, type, found.value.id, name.value),
  );
}

/** Which components are copied. */
export interface CopyComponents {
  readonly type: ComponentTypeId;
  /** Each with a name, an id or an unambiguous prefix of either, and the name of its copy. */
  readonly copies: readonly { readonly ref: string; readonly name: string }[];
}

/** Copies several components of a type as one change, all of them or none. Errors: as `copyComponent`, for each. */
export async function copyComponents(
  env: Env,
  { type, copies }: CopyComponents,
): Promise<Result<readonly ComponentView[]>> {
  const names = allOf(copies, ({ name }) => checkName(componentType(type).title, name));
  if (!names.ok) return names;
  const found = read(env, (view) => allOf(copies, ({ ref }) => findComponent(view, type, ref, "loose")));
  if (!found.ok) return found;
  const title = `copy ${type} ${namesText(found.value.map(({ name }) => name))} to ${namesText(names.value)}`;
  return changeEach(env, title, copies, (tx, { ref, name }) => copyTo(env, tx, type, ref, name));
}

function copyTo(env: Env, tx: Transaction, type: ComponentTypeId, ref: string, name: string): Result<ComponentView> {
  const source = findComponent(tx, type, ref, "loose");
  if (!source.ok) return source;
  const entity = newEntity(name);
  const values = resealConfiguration(env, source.value.id, entity.id, source.value);
  if (!values.ok) return values;
  const copy = tx.components.put({ ...source.value, ...entity, ...values.value });
  return copy.ok ? ok(componentView(copy.value, surroundingsOf(env, tx))) : copy;
}
