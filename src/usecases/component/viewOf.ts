import { type Component, isProtected, shownConfiguration } from "../../core/component.ts";
import { ok, type Result } from "../../core/result.ts";
import { objectOf } from "../../core/value/value.ts";
import type { View } from "../../database/view.ts";
import type { Env } from "../env.ts";
import type { Named } from "../named.ts";
import { whichActive } from "../stack/whichActive.ts";
import { openConfiguration } from "./sealing.ts";
import type { ComponentPart, ComponentView } from "./view.ts";

/** What views need to know of the rest of the database. */
export interface Surroundings {
  readonly activeStack: string | undefined;
  /** The ids of the active stack's components. */
  readonly active: ReadonlySet<string>;
  /** The stacks that hold a component, by name. */
  readonly usersOf: (componentId: string) => readonly Named[];
  readonly secretName: (secretId: string) => string | undefined;
}

/** What surrounds a few things; looks up only what is asked for. An override that names no stack leaves none active here. */
export function surroundingsOf(env: Env, view: View): Surroundings {
  return {
    ...activeIn(env, view),
    usersOf: (id) => byName(view.components.usedBy(id).map(named)),
    secretName: (id) => view.secrets.get(id)?.name,
  };
}

/** What surrounds all things of a list; reads the stacks once. */
export function surroundingsOfAll(env: Env, view: View): Surroundings {
  const users = new Map<string, Named[]>();
  for (const stack of view.stacks.list()) {
    for (const id of Object.values(stack.components).flat()) {
      const known = users.get(id) ?? [];
      known.push(named(stack));
      users.set(id, known);
    }
  }
  const names = new Map(view.secrets.list().map(({ id, name }) => [id, name]));
  return {
    ...activeIn(env, view),
    usersOf: (id) => byName(users.get(id) ?? none),
    secretName: (id) => names.get(id),
  };
}

function activeIn(env: Env, view: View): Pick<Surroundings, "activeStack" | "active"> {
  const active = whichActive(env, view);
  const stack = active.ok ? active.value.stack : undefined;
  return { activeStack: stack?.id, active: new Set(Object.values(stack?.components ?? {}).flat()) };
}

/** One empty list for all, since most of ten thousand components have no users and no secrets. */
const none: readonly Named[] = Object.freeze([]);

function named({ id, name }: Named): Named {
  return { id, name };
}

function byName(things: readonly Named[]): readonly Named[] {
  return things.length === 0 ? none : things.toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

/** The attached secrets with their names. */
export function attachedSecrets(ids: readonly string[], { secretName }: Surroundings): readonly Named[] {
  return ids.length === 0 ? none : ids.map((id) => ({ id, name: secretName(id) ?? id }));
}

/** A component as front ends see it, its secret values hidden. */
export function componentView(component: Component, around: Surroundings): ComponentView {
  const { sealed, ...open } = component;
  return {
    ...open,
    shown: shownConfiguration(component),
    sealedFields: Object.keys(sealed),
    usedBy: around.usersOf(component.id),
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
