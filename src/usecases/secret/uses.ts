import type { Component } from "../../core/component.ts";
import type { Secret } from "../../core/secret.ts";
import { parseSecretReference } from "../../core/secretReference.ts";
import { textsIn } from "../../core/value/value.ts";
import type { View } from "../../database/view.ts";
import type { SecretView } from "./view.ts";

/** What uses each secret, by its id: what it is attached to, and the components whose configuration refers to one of its keys. */
export function secretUses(view: View): (secret: Secret) => SecretView["usedBy"] {
  const idOf = new Map(view.secrets.list().map(({ id, name }) => [name, id]));
  const users = new Map<string, Component[]>();
  for (const component of view.components.list()) {
    for (const id of usedSecrets(component, idOf)) append(users, id, component);
  }
  const stacks = view.stacks.list();
  return ({ id: secret }) => ({
    components: (users.get(secret) ?? []).map(({ id, name, type }) => ({ id, name, type })),
    stacks: stacks.filter((each) => each.secrets.includes(secret)).map(({ id, name }) => ({ id, name })),
  });
}

/** The components whose configuration refers to a key of a secret, attached or not. */
export function referringComponents(view: View, { name }: Pick<Secret, "name">): SecretView["usedBy"]["components"] {
  return view.components
    .list()
    .filter((component) => namesIn(component).has(name))
    .map(({ id, name: own, type }) => ({ id, name: own, type }));
}

function usedSecrets(component: Component, idOf: ReadonlyMap<string, string>): ReadonlySet<string> {
  const used = new Set(component.secrets);
  for (const name of namesIn(component)) {
    const id = idOf.get(name);
    if (id !== undefined) used.add(id);
  }
  return used;
}

/** The names of the secrets that a configuration refers to. */
function namesIn({ configuration }: Component): ReadonlySet<string> {
  return new Set(textsIn(configuration).flatMap((text) => parseSecretReference(text)?.secret ?? []));
}

function append(users: Map<string, Component[]>, id: string, component: Component): void {
  const known = users.get(id);
  if (known === undefined) users.set(id, [component]);
  else known.push(component);
}
