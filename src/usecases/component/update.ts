import type { Component } from "../../core/component.ts";
import { type ComponentTypeId, componentType } from "../../core/componentType.ts";
import { withYamlTexts } from "../../core/configuration/yamlTexts.ts";
import type { Finding } from "../../core/finding.ts";
import type { LoadedFlavor } from "../../core/loadedFlavor.ts";
import { checkName } from "../../core/name.ts";
import { ok, type Result } from "../../core/result.ts";
import type { Configuration } from "../../core/value/value.ts";
import { change, read } from "../access.ts";
import type { Env } from "../env.ts";
import { loadFlavor } from "../flavor/load.ts";
import { noticeFlavors } from "../flavor/notice.ts";
import { ownCheck } from "../flavor/ownCheck.ts";
import { changedSecrets } from "../secret/find.ts";
import { changedTexts } from "../textMap.ts";
import { findChangeable } from "./find.ts";
import { type ConfigurationChange, changedConfiguration, reconfigure } from "./reconfigure.ts";
import type { SavedComponent } from "./register.ts";
import { openConfiguration } from "./sealing.ts";
import { componentView, surroundingsOf } from "./viewOf.ts";

/** What changes of a component; what is not mentioned stays, secret values too. */
export interface UpdateComponent {
  readonly type: ComponentTypeId;
  /** The exact name, an id or a prefix of an id. Absent: the active stack's component of the type. */
  readonly ref?: string;
  /** The new name; absent: it keeps its own. */
  readonly name?: string;
  readonly set?: Configuration;
  /** Fields to unset. */
  readonly remove?: readonly string[];
  /** Also unset every stored field that is null, as ZenML's command line does: client.py, `update_stack_component`. */
  readonly dropNulls?: boolean;
  /** Added to the labels that are there. */
  readonly labels?: Readonly<Record<string, string>>;
  readonly removeLabels?: readonly string[];
  /** Added to the variables that are there; null removes one. */
  readonly environment?: Readonly<Record<string, string | null>>;
  readonly addSecrets?: readonly string[];
  readonly removeSecrets?: readonly string[];
  /** The revision that the change is based on; a newer one in the database is a conflict. */
  readonly rev?: number;
}

/** Changes a component. Errors: not-found, ambiguous, protected, invalid-name, name-taken, invalid-config (as `registerComponent`), unknown-flavor, conflict. */
export async function updateComponent(env: Env, input: UpdateComponent): Promise<Result<SavedComponent>> {
  const { type } = input;
  const found = read(env, (view) => findChangeable(env, view, type, input.ref));
  if (!found.ok) return found;
  const { id, name, flavor, configuration } = found.value;
  const drops = input.dropNulls === true && Object.values(configuration).includes(null);
  const configures = drops || Object.keys(input.set ?? {}).length > 0 || (input.remove ?? []).length > 0;
  const noticed = configures ? await noticeFlavors(env, [{ type, name: flavor }]) : ok([]);
  if (!noticed.ok) return noticed;
  const loaded = configures ? await loadFlavor(env, { type, name: flavor }) : undefined;
  if (loaded !== undefined && !loaded.ok) return loaded;
  const set = loaded === undefined ? undefined : await withYamlTexts(loaded.value.spec, input.set ?? {});

  const asked =
    loaded === undefined ? ok([]) : await askFlavor(env, loaded.value, found.value, { ...input, ...(set && { set }) });
  if (!asked.ok) return asked;

  return change(env, `update ${type} ${name}`, (tx): Result<SavedComponent> => {
    const component = findChangeable(env, tx, type, id);
    if (!component.ok) return component;
    const newName = nameFor(component.value, input.name);
    if (!newName.ok) return newName;
    const configured =
      loaded === undefined
        ? ok({ ...valuesOf(component.value), warnings: [] })
        : reconfigure(env, tx, loaded.value, component.value, { ...input, ...(set && { set }) });
    if (!configured.ok) return configured;
    const secrets = changedSecrets(tx, component.value.secrets, input.addSecrets, input.removeSecrets);
    if (!secrets.ok) return secrets;
    const { warnings, ...values } = configured.value;
    const saved = tx.components.put({
      ...component.value,
      ...values,
      name: newName.value,
      rev: input.rev ?? component.value.rev,
      labels: changedTexts(component.value.labels, input.labels, input.removeLabels),
      environment: changedTexts(component.value.environment, input.environment),
      secrets: secrets.value,
    });
    if (!saved.ok) return saved;
    const changed = saved.value.rev !== component.value.rev;
    return ok({
      component: componentView(saved.value, surroundingsOf(env, tx)),
      warnings: [...warnings, ...asked.value, ...noticed.value],
      changed,
    });
  });
}

async function askFlavor(
  env: Env,
  flavor: LoadedFlavor,
  component: Component,
  change: ConfigurationChange,
): Promise<Result<readonly Finding[]>> {
  const opened = openConfiguration(env, component.id, component);
  return opened.ok ? ownCheck(env, flavor, component.name, changedConfiguration(opened.value, change)) : opened;
}

function nameFor({ name, type }: Component, wanted: string | undefined): Result<string> {
  if (wanted === undefined || wanted === name) return ok(name);
  return checkName(componentType(type).title, wanted);
}

function valuesOf({ configuration, sealed }: Component): Pick<Component, "configuration" | "sealed"> {
  return { configuration, sealed };
}
