import { type ComponentTypeId, componentType } from "../../core/componentType.ts";
import { withYamlTexts } from "../../core/configuration/yamlTexts.ts";
import type { Finding } from "../../core/finding.ts";
import { checkName } from "../../core/name.ts";
import { err, ok, type Result } from "../../core/result.ts";
import type { Configuration } from "../../core/value/value.ts";
import { nameTaken } from "../../database/taken.ts";
import { change } from "../access.ts";
import type { Env } from "../env.ts";
import { flavorForValues } from "../flavor/forValues.ts";
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
  /** False: it already was as it was asked to be, and nothing was written. */
  readonly changed: boolean;
}

/**
 * Registers a component. Errors: invalid-name, name-taken, unknown-flavor, invalid-config (several problems are its causes, each with its
 * field), not-found (a secret), connector-unsupported.
 */
export async function registerComponent(env: Env, input: RegisterComponent): Promise<Result<SavedComponent>> {
  const { type } = input;
  const name = checkName(componentType(type).title, input.name);
  if (!name.ok) return name;
  const flavor = await flavorForValues(env, { type, name: input.flavor }, input.configuration);
  if (!flavor.ok) return flavor;
  const connector = input.connector === undefined ? ok(null) : connectorReference(flavor.value, input.connector);
  if (!connector.ok) return connector;
  const values = await withYamlTexts(flavor.value.spec, input.configuration);

  return change(env, `register ${type} ${name.value}`, (tx): Result<SavedComponent> => {
    // Also checked when it is stored; here before a key is made for values that are then not stored.
    if (tx.components.byName(type, name.value) !== undefined)
      return err(nameTaken(`${componentType(type).title} ${name.value}`, { type, component: name.value }));
    const secrets = findSecrets(tx, input.secrets ?? []);
    if (!secrets.ok) return secrets;
    const entity = newEntity(name.value);
    const configured = configure(env, tx, flavor.value, entity, values);
    if (!configured.ok) return configured;
    const { warnings, ...sealed } = configured.value;
    const component = tx.components.put({
      ...entity,
      ...sealed,
      type,
      flavor: flavor.value.spec.name,
      labels: changedTexts({}, input.labels),
      environment: changedTexts({}, input.environment),
      secrets: secrets.value,
      connector: connector.value,
    });
    if (!component.ok) return component;
    return ok({ component: componentView(component.value, surroundingsOf(env, tx)), warnings, changed: true });
  });
}
