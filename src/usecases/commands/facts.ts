import type { Component, Texts } from "../../core/component.ts";
import { type ComponentTypeId, componentTypeIds } from "../../core/componentType.ts";
import type { DescribedFlavor } from "../../core/loadedFlavor.ts";
import type { Secret } from "../../core/secret.ts";
import type { Composition, Stack } from "../../core/stack.ts";
import type { View } from "../../database/view.ts";
import type { ComponentFacts, SecretFacts, StackFacts } from "../../interop/commands/facts.ts";

/** How components, stacks and secrets are called, by id; one that is not there is called by its id. */
export type NameOf = (id: string) => string;

/** The names that things have now. */
export function namesIn(view: View): NameOf {
  return (id) => (view.components.get(id) ?? view.secrets.get(id) ?? view.stacks.get(id))?.name ?? id;
}

/** A component as commands see it; null for none. Without a flavor: it is not known. */
export function componentFacts(
  component: Component | undefined,
  flavor: DescribedFlavor | undefined,
  nameOf: NameOf,
): ComponentFacts | null {
  if (component === undefined) return null;
  const { type, name, configuration, sealed, labels, environment, connector } = component;
  return {
    type,
    name,
    flavor: component.flavor,
    fields: flavor?.fields ?? [],
    configuration,
    sealed,
    labels,
    environment,
    secrets: component.secrets.map(nameOf),
    connector,
  };
}

/** A stack as commands see it; null for none. */
export function stackFacts(stack: Stack | undefined, nameOf: NameOf): StackFacts | null {
  if (stack === undefined) return null;
  const { name, description, labels, environment, secrets } = stack;
  const components = namedParts(stack.components, nameOf);
  return { name, description, components, labels, environment, secrets: secrets.map(nameOf) };
}

/** A composition by names. */
export function namedParts(composition: Composition, nameOf: NameOf): StackFacts["components"] {
  const parts: Partial<Record<ComponentTypeId, readonly string[]>> = {};
  for (const type of componentTypeIds) parts[type] = (composition[type] ?? []).map(nameOf);
  return parts;
}

/** A secret with its values as they rest. */
type Sealed = Pick<Secret, "name" | "private"> & { readonly sealed: Texts };

/** A secret as commands see it; null for none. */
export function secretFacts(secret: Sealed | undefined): SecretFacts | null {
  return secret === undefined ? null : { name: secret.name, isPrivate: secret.private, sealed: secret.sealed };
}
