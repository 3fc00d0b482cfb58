import type { Component } from "../../core/component.ts";
import type { ComponentTypeId } from "../../core/componentType.ts";
import { ok, type Result } from "../../core/result.ts";
import type { View } from "../../database/view.ts";
import { change, read } from "../access.ts";
import type { Env } from "../env.ts";
import { describeFlavor } from "../flavor/describe.ts";
import { connectorReference } from "./connector.ts";
import { findChangeable } from "./find.ts";
import type { SavedComponent } from "./register.ts";
import { componentView, surroundingsOf } from "./viewOf.ts";

/** Which component refers to which service connector. */
export interface ConnectComponent {
  readonly type: ComponentTypeId;
  /** The exact name, an id or a prefix of an id. Absent: the active stack's component of the type. */
  readonly ref?: string;
  readonly connector: string;
  readonly resourceId?: string;
}

/** Which component refers to a service connector no more. */
export interface DisconnectComponent {
  readonly type: ComponentTypeId;
  /** The exact name, an id or a prefix of an id. */
  readonly ref: string;
}

/** Refers a component to a service connector of ZenML. Errors: not-found, ambiguous, protected, connector-unsupported. */
export async function connectComponent(env: Env, input: ConnectComponent): Promise<Result<SavedComponent>> {
  const { type } = input;
  const found = read(env, (view) => findChangeable(env, view, type, input.ref));
  if (!found.ok) return found;
  const flavor = await describeFlavor(env, { type, name: found.value.flavor });
  if (!flavor.ok) return flavor;
  const { resourceId } = input;
  const connector = connectorReference(flavor.value, {
    name: input.connector,
    ...(resourceId === undefined ? {} : { resourceId }),
  });
  if (!connector.ok) return connector;

  const title = `connect ${type} ${found.value.name} to ${connector.value.name}`;
  return change(env, title, (tx): Result<SavedComponent> => {
    const component = findChangeable(env, tx, type, found.value.id);
    if (!component.ok) return component;
    const saved = tx.components.put({ ...component.value, connector: connector.value });
    return saved.ok ? ok(savedComponent(env, tx, component.value, saved.value)) : saved;
  });
}

/** Takes the reference to a service connector away; none is silently fine. Errors: not-found, ambiguous, protected. */
export async function disconnectComponent(
  env: Env,
  { type, ref }: DisconnectComponent,
): Promise<Result<SavedComponent>> {
  const found = read(env, (view) => findChangeable(env, view, type, ref));
  if (!found.ok) return found;
  const { id, name } = found.value;

  return change(env, `disconnect ${type} ${name}`, (tx): Result<SavedComponent> => {
    const component = findChangeable(env, tx, type, id);
    if (!component.ok) return component;
    const saved = tx.components.put({ ...component.value, connector: null });
    return saved.ok ? ok(savedComponent(env, tx, component.value, saved.value)) : saved;
  });
}

function savedComponent(env: Env, view: View, before: Component, saved: Component): SavedComponent {
  const component = componentView(saved, surroundingsOf(env, view));
  return { component, warnings: [], changed: saved.rev !== before.rev };
}
