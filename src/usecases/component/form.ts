import type { Component } from "../../core/component.ts";
import { type ComponentTypeId, componentType } from "../../core/componentType.ts";
import { checkConfiguration } from "../../core/configuration/check.ts";
import type { Failure } from "../../core/failure.ts";
import type { LoadedFlavor } from "../../core/loadedFlavor.ts";
import { err, ok, type Result } from "../../core/result.ts";
import { parseSecretReference, type SecretReference, secretReferenceText } from "../../core/secretReference.ts";
import { type Configuration, objectOf } from "../../core/value/value.ts";
import { nameTaken } from "../../database/taken.ts";
import { read } from "../access.ts";
import type { Env } from "../env.ts";
import { loadFlavor } from "../flavor/load.ts";
import { secretResolver } from "../secret/resolve.ts";
import { findComponent } from "./find.ts";
import { openConfiguration } from "./sealing.ts";

/** Which form is wanted: for a new component of a flavor, or for one that exists. */
export type ComponentFormInput = { readonly type: ComponentTypeId } & (
  | { readonly flavor: string }
  | { readonly ref: string }
);

/** All that a form of a component needs, so that it can be checked on every key. */
export interface ComponentForm {
  readonly flavor: LoadedFlavor;
  /** The component that is changed; null: a new one. */
  readonly component: Pick<Component, "id" | "name" | "rev"> | null;
  /** What is stored, but for secret values. */
  readonly configuration: Configuration;
  /** The fields that hold a stored secret value. */
  readonly sealed: readonly string[];
  /** What is wrong with a configuration; `kept` names the stored secret values that stay. Missing secrets behind references are no problem here unless a rule needs them; values that cannot be opened are. */
  readonly check: (configuration: Configuration, kept: readonly string[]) => readonly Failure[];
  /** Why it cannot have a name: another component of its type has it now. */
  readonly nameProblem: (name: string) => Failure | undefined;
  /** What would be stored for a configuration, but for `kept`: read as the flavor's types, and in normal form as far as nothing is wrong with it. */
  readonly stored: (configuration: Configuration, kept: readonly string[]) => Configuration;
}

/** Prepares the form of a component. Errors: unknown-flavor, not-found, ambiguous, key-unavailable. */
export async function componentForm(env: Env, input: ComponentFormInput): Promise<Result<ComponentForm>> {
  const found = "ref" in input ? read(env, (view) => findComponent(view, input.type, input.ref, "loose")) : undefined;
  if (found !== undefined && !found.ok) return found;
  const component = found?.value;
  const name = "flavor" in input ? input.flavor : (component?.flavor ?? "");
  const flavor = await loadFlavor(env, { type: input.type, name });
  if (!flavor.ok) return flavor;
  const opened = component === undefined ? ok(objectOf([])) : openConfiguration(env, component.id, component);
  if (!opened.ok) return opened;
  const sealed = Object.keys(component?.sealed ?? {});
  return ok({
    flavor: flavor.value,
    component: component === undefined ? null : identityOf(component),
    configuration: component?.configuration ?? objectOf([]),
    sealed,
    check: (configuration, kept) => {
      const whole = wholeOf(configuration, kept, opened.value);
      const unread: Failure[] = [];
      const resolve = (reference: SecretReference) => {
        const found = valueBehind(env, reference);
        if (found.ok) return found.value;
        unread.push({ ...found.error, at: { field: fieldWith(reference, whole) } });
        return undefined;
      };
      const { problems } = checkConfiguration(flavor.value, whole, { resolve, stored: opened.value });
      return unread.length > 0 ? unread : problems;
    },
    nameProblem: (name) => {
      const other = read(env, (view) => ok(view.components.byName(input.type, name)));
      if (!other.ok || other.value === undefined || other.value.id === component?.id) return undefined;
      return nameTaken(`${componentType(input.type).title} ${name}`, { type: input.type, component: name });
    },
    stored: (configuration, kept) => {
      const whole = wholeOf(configuration, kept, opened.value);
      const resolve = (reference: SecretReference) => {
        const found = valueBehind(env, reference);
        return found.ok ? found.value : undefined;
      };
      const checked = checkConfiguration(flavor.value, whole, { resolve, stored: opened.value });
      return objectOf(Object.entries(checked.configuration).filter(([field]) => !kept.includes(field)));
    },
  });
}

/** A configuration with the stored secret values that stay. */
function wholeOf(configuration: Configuration, kept: readonly string[], opened: Configuration): Configuration {
  const stays = kept.flatMap((field) => (opened[field] === undefined ? [] : [[field, opened[field]] as const]));
  return objectOf([...Object.entries(configuration), ...stays]);
}

/** The value that a reference means; undefined: there is none. Errors: key-unavailable, bad-data. */
function valueBehind(env: Env, reference: SecretReference): Result<string | undefined> {
  return read(env, (view) => {
    const secrets = secretResolver(env, view);
    const value = secrets.resolve(reference);
    const failure = secrets.failure();
    return failure === undefined ? ok(value) : err(failure);
  });
}

/** The field that holds a reference. */
function fieldWith(reference: SecretReference, configuration: Configuration): readonly string[] {
  const text = secretReferenceText(reference);
  return Object.keys(configuration)
    .filter((field) => {
      const value = configuration[field];
      const found = typeof value === "string" ? parseSecretReference(value) : undefined;
      return found !== undefined && secretReferenceText(found) === text;
    })
    .slice(0, 1);
}

function identityOf({ id, name, rev }: Component): Pick<Component, "id" | "name" | "rev"> {
  return { id, name, rev };
}
