import { type ComponentTypeId, componentType } from "../../core/componentType.ts";
import { failure } from "../../core/failure.ts";
import type { Finding } from "../../core/finding.ts";
import { checkName } from "../../core/name.ts";
import { err, ok, type Result } from "../../core/result.ts";
import type { Configuration } from "../../core/value/value.ts";
import type { View } from "../../database/view.ts";
import { change } from "../access.ts";
import type { Env } from "../env.ts";
import { describeFlavor } from "../flavor/describe.ts";
import { newEntity } from "../newEntity.ts";
import { findSecrets } from "../secret/find.ts";
import { changedTexts } from "../textMap.ts";
import { configure } from "./configure.ts";
import { connectorReference } from "./connector.ts";
import type { ComponentView } from "./view.ts";
import { componentView, surroundingsOf } from "./viewOf.ts";

/** What a new component is made of. */
export interface RegisterComponent {
  readonly type: ComponentTypeId;
  readonly name: string;
  readonly flavor: string;
  readonly configuration: Configuration;
  readonly labels?: Readonly<Record<string, string>>;
  readonly environment?: Readonly<Record<string, string>>;
  /** Secrets whose keys become variables at run time: names, ids or prefixes. */
  readonly secrets?: readonly string[];
  readonly connector?: { readonly name: string; readonly resourceId?: string };
}

/** A component as it was saved, and what is odd about it without being refused. */
export interface SavedComponent {
  readonly component: ComponentView;
  readonly warnings: readonly Finding[];
}

/**
 * Registers a component. Errors: invalid-name, name-taken, unknown-flavor, invalid-config (several problems are its causes, each with its
 * field), not-found (a secret), connector-unsupported.
 */
export async function registerComponent(env: Env, input: RegisterComponent): Promise<Result<SavedComponent>> {
  const { type } = input;
  const name = checkName(componentType(type).title, input.name);
  if (!name.ok) return name;
  const flavor = await describeFlavor(env, { type, name: input.flavor });
  if (!flavor.ok) return flavor;
  const connector = input.connector === undefined ? ok(null) : connectorReference(flavor.value, input.connector);
  if (!connector.ok) return connector;

  return change(env, `register ${type} ${name.value}`, (tx): Result<SavedComponent> => {
    const free = freeComponentName(tx, type, name.value);
    if (!free.ok) return free;
    const secrets = findSecrets(tx, input.secrets ?? []);
    if (!secrets.ok) return secrets;
    const entity = newEntity(name.value);
    const configured = configure(env, tx, flavor.value, entity, input.configuration);
    if (!configured.ok) return configured;
    const { warnings, ...values } = configured.value;
    const component = tx.components.put({
      ...entity,
      ...values,
      type,
      flavor: flavor.value.spec.name,
      labels: changedTexts({}, input.labels),
      environment: changedTexts({}, input.environment),
      secrets: secrets.value,
      connector: connector.value,
    });
    if (!component.ok) return component;
    return ok({ component: componentView(component.value, surroundingsOf(env, tx)), warnings });
  });
}

/** Refuses a name that a component of the type has already. Errors: name-taken. */
export function freeComponentName(view: View, type: ComponentTypeId, name: string): Result<string> {
  if (view.components.byName(type, name) === undefined) return ok(name);
  const { title } = componentType(type);
  const message = `There is a ${title} named ${name} already.`;
  return err(failure("name-taken", message, { at: { type, component: name }, hint: "Choose another name." }));
}
