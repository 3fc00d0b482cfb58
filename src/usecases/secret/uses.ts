import type { Component } from "../../core/component.ts";
import type { Secret } from "../../core/secret.ts";
import { parseSecretReference } from "../../core/secretReference.ts";
import { isList, isObject, type Value } from "../../core/value/value.ts";
import type { View } from "../../database/view.ts";
import { secretOf } from "./resolve.ts";
import type { SecretView } from "./view.ts";

/** What uses each secret, by its id: what it is attached to, and the components whose configuration refers to one of its keys. */
export function secretUses(view: View): (secret: Secret) => SecretView["usedBy"] {
  const secrets = view.secrets.list();
  const users = new Map<string, Component[]>();
  for (const component of view.components.list()) {
    for (const id of usedSecrets(component, secrets)) users.set(id, [...(users.get(id) ?? []), component]);
  }
  const stacks = view.stacks.list();
  return ({ id: secret }) => ({
    components: (users.get(secret) ?? []).map(({ id, name, type }) => ({ id, name, type })),
    stacks: stacks.filter((each) => each.secrets.includes(secret)).map(({ id, name }) => ({ id, name })),
  });
}

function usedSecrets({ secrets: attached, configuration }: Component, secrets: readonly Secret[]): ReadonlySet<string> {
  const used = new Set(attached);
  for (const text of textsIn(configuration)) {
    const reference = parseSecretReference(text);
    const secret = reference === undefined ? undefined : secretOf(secrets, reference);
    if (secret !== undefined) used.add(secret.id);
  }
  return used;
}

function textsIn(value: Value): readonly string[] {
  if (typeof value === "string") return [value];
  if (isList(value)) return value.flatMap(textsIn);
  return isObject(value) ? Object.values(value).flatMap(textsIn) : [];
}
