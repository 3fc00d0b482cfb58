import { type Component, hiddenText } from "../../core/component.ts";
import { componentTypeIds } from "../../core/componentType.ts";
import { ok, type Result } from "../../core/result.ts";
import type { Stack } from "../../core/stack.ts";
import { type Configuration, objectOf, type Value } from "../../core/value/value.ts";
import type { View } from "../../database/view.ts";
import type { FileComponent, FileStack } from "../../interop/stackFile/content.ts";
import { openConfiguration } from "../component/sealing.ts";
import type { Env } from "../env.ts";

/** A stored component as a file tells it; its secret values are hidden unless they are asked for. Errors: key-unavailable, bad-data. */
export async function fileComponentOf(
  env: Env,
  component: Component,
  { secretName, reveal }: { readonly secretName: (id: string) => string; readonly reveal: boolean },
): Promise<Result<FileComponent>> {
  const { type, name, flavor, labels, environment, secrets, connector, sealed } = component;
  const opened = reveal ? openConfiguration(env, component.id, component) : ok(component.configuration);
  if (!opened.ok) return opened;
  const hidden = reveal ? [] : Object.keys(sealed).map((field): [string, Value] => [field, hiddenText]);
  const configuration = objectOf([...Object.entries(opened.value), ...hidden]);
  const fields = (await env.catalogue.read(type, flavor))?.fields.map((field) => field.name) ?? [];
  return ok({
    type,
    name,
    flavor,
    labels,
    configuration: inOrder(configuration, fields),
    environment,
    secrets: secrets.map(secretName),
    connector,
  });
}

/** A stored stack as a file tells it. */
export function fileStackOf(view: View, stack: Stack, secretName: (id: string) => string): FileStack {
  const { name, description, labels, environment, secrets } = stack;
  const slots = componentTypeIds.map((type) => {
    const names = (stack.components[type] ?? []).flatMap((id) => view.components.get(id)?.name ?? []);
    return [type, names] as const;
  });
  const components = Object.fromEntries(slots.filter(([, names]) => names.length > 0));
  return { name, description, labels, components, environment, secrets: secrets.map(secretName) };
}

/** Fields in the order in which the flavor has them; those that it does not know come last, by name. */
function inOrder(configuration: Configuration, fields: readonly string[]): Configuration {
  const known = fields.filter((field) => Object.hasOwn(configuration, field));
  const others = Object.keys(configuration).filter((field) => !fields.includes(field));
  return objectOf([...known, ...others.toSorted()].map((field) => [field, configuration[field] ?? null] as const));
}
