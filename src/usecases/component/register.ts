import type { ConnectorReference } from "../../core/component.ts";
import { type ComponentTypeId, componentType } from "../../core/componentType.ts";
import { withYamlTexts } from "../../core/configuration/yamlTexts.ts";
import type { Finding } from "../../core/finding.ts";
import type { LoadedFlavor } from "../../core/loadedFlavor.ts";
import { checkName } from "../../core/name.ts";
import { err, ok, type Result } from "../../core/result.ts";
import type { Configuration } from "../../core/value/value.ts";
import { nameTaken } from "../../database/taken.ts";
import type { Transaction } from "../../database/view.ts";
import { change } from "../access.ts";
import type { Env } from "../env.ts";
import { flavorForValues } from "../flavor/forValues.ts";
import { noticeFlavors } from "../flavor/notice.ts";
import { ownCheck } from "../flavor/ownCheck.ts";
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
  const noticed = await noticeFlavors(env, [{ type, name: input.flavor }]);
  if (!noticed.ok) return noticed;
  const flavor = await flavorForValues(env, { type, name: input.flavor }, input.configuration);
  if (!flavor.ok) return flavor;
  const connector = input.connector === undefined ? ok(null) : connectorReference(flavor.value, input.connector);
  if (!connector.ok) return connector;
  const values = await withYamlTexts(flavor.value.spec, input.configuration);

  const asked = await ownCheck(env, flavor.value, name.value, values);
  if (!asked.ok) return asked;

  const { connector: _, ...facts } = input;
  const saved = change(env, `register ${type} ${name.value}`, (tx) =>
    putNewComponent(env, tx, flavor.value, {
      ...facts,
      name: name.value,
      configuration: values,
      connector: connector.value,
    }),
  );
  return saved.ok
    ? ok({ ...saved.value, warnings: [...saved.value.warnings, ...asked.value, ...noticed.value] })
    : saved;
}

/** What a new component is made of, looked at as far as it can be outside of a transaction. */
export interface NewComponent extends Omit<RegisterComponent, "connector"> {
  readonly connector?: ConnectorReference | null;
}

/** Registers a component within a transaction. The name and the connector are taken for right. Errors: name-taken, invalid-config, not-found (a secret). */
export function putNewComponent(
  env: Env,
  tx: Transaction,
  flavor: LoadedFlavor,
  input: NewComponent,
): Result<SavedComponent> {
  const { type, name, configuration } = input;
  // Also checked when it is stored; here before a key is made for values that are then not stored.
  if (tx.components.byName(type, name) !== undefined)
    return err(nameTaken(`${componentType(type).title} ${name}`, { type, component: name }));
  const secrets = findSecrets(tx, input.secrets ?? []);
  if (!secrets.ok) return secrets;
  const entity = newEntity(name);
  const configured = configure(env, tx, flavor, entity, configuration);
  if (!configured.ok) return configured;
  const { warnings, ...sealed } = configured.value;
  const component = tx.components.put({
    ...entity,
    ...sealed,
    type,
    flavor: flavor.spec.name,
    labels: changedTexts({}, input.labels),
    environment: changedTexts({}, input.environment),
    secrets: secrets.value,
    connector: input.connector ?? null,
  });
  if (!component.ok) return component;
  return ok({ component: componentView(component.value, surroundingsOf(env, tx)), warnings, changed: true });
}
