import { type Component, isProtected, shownConfiguration } from "../../core/component.ts";
import { ok, type Result } from "../../core/result.ts";
import { objectOf } from "../../core/value/value.ts";
import type { View } from "../../database/view.ts";
import type { Env } from "../env.ts";
import type { Named } from "../named.ts";
import { whichActive } from "../stack/whichActive.ts";
import { openConfiguration } from "./sealing.ts";
import type { ComponentPart, ComponentView } from "./view.ts";

/** What views need to know of the rest of the database; read once for a whole list. */
export interface Surroundings {
  readonly activeStack: string | undefined;
  /** The ids of the active stack's components. */
  readonly active: ReadonlySet<string>;
  /** The stacks that hold a component, by its id. */
  readonly users: ReadonlyMap<string, readonly Named[]>;
  readonly secretNames: ReadonlyMap<string, string>;
}

/** Reads what surrounds components and stacks. An override that names no stack leaves none active here. */
export function surroundingsOf(env: Env, view: View): Surroundings {
  const users = new Map<string, Named[]>();
  for (const { id, name, components } of view.stacks.list()) {
    for (const component of Object.values(components).flat()) {
      const known = users.get(component) ?? [];
      known.push({ id, name });
      users.set(component, known);
    }
  }
  for (const stacks of users.values()) stacks.sort((a, b) => (a.name < b.name ? -1 : 1));
  const active = whichActive(env, view);
  const stack = active.ok ? active.value.stack : undefined;
  return {
    activeStack: stack?.id,
    active: new Set(Object.values(stack?.components ?? {}).flat()),
    users,
    secretNames: new Map(view.secrets.list().map(({ id, name }) => [id, name])),
  };
}

/** The attached secrets with their names. */
export function attachedSecrets(ids: readonly string[], { secretNames }: Surroundings): readonly Named[] {
  return ids.map((id) => ({ id, name: secretNames.get(id) ?? id }));
}

/** A component as front ends see it, its secret values hidden. */
export function componentView(component: Component, around: Surroundings): ComponentView {
  const { sealed, ...open } = component;
  return {
    ...open,
    shown: shownConfiguration(component),
    sealedFields: Object.keys(sealed),
    usedBy: around.users.get(component.id) ?? [],
    active: around.active.has(component.id),
    protected: isProtected(component),
    attached: attachedSecrets(component.secrets, around),
  };
}

/** A component with its secret values in clear. Errors: key-unavailable, bad-data. */
export function revealedView(env: Env, component: Component, around: Surroundings): Result<ComponentView> {
  const opened = openConfiguration(env, component.id, component);
  if (!opened.ok) return opened;
  const { shown, ...view } = componentView(component, around);
  const entries = Object.keys(shown).map((field) => [field, opened.value[field] ?? null] as const);
  return ok({ ...view, shown: objectOf(entries) });
}

/** A component as a part of a stack. */
export function componentPart(component: Component): ComponentPart {
  const { id, name, type, flavor, labels, connector } = component;
  return { id, name, type, flavor, shown: shownConfiguration(component), labels, connector };
}
