import type { Component } from "../../core/component.ts";
import { componentTypeIds } from "../../core/componentType.ts";
import type { Composition, Stack } from "../../core/stack.ts";
import type { View } from "../../database/view.ts";
import { openConfiguration } from "../component/sealing.ts";
import type { Env } from "../env.ts";
import type { ComponentSide, GoneSide, SideSlots, StackSide } from "./side.ts";

/** What is stored, as it is compared. The same component always is the same side. */
export interface StoredSides {
  readonly component: (component: Component) => ComponentSide;
  readonly slots: (components: Composition) => SideSlots;
  readonly stack: (stack: Stack) => StackSide;
}

/** Sides of what a view holds. */
export function storedSides(env: Env, view: Pick<View, "components" | "secrets">): StoredSides {
  const known = new Map<string, ComponentSide>();
  const secretName = (id: string): string => view.secrets.get(id)?.name ?? id;
  const component = (stored: Component): ComponentSide => {
    const side = known.get(stored.id) ?? componentSide(env, stored, secretName);
    known.set(stored.id, side);
    return side;
  };
  const sideOf = (id: string): ComponentSide | GoneSide => {
    const stored = view.components.get(id);
    return stored === undefined ? { name: id, gone: true } : component(stored);
  };
  const slots = (components: Composition): SideSlots =>
    Object.fromEntries(componentTypeIds.map((type) => [type, (components[type] ?? []).map(sideOf)]));
  return {
    component,
    slots,
    stack: ({ name, description, secrets, labels, environment, components }) => ({
      name,
      description,
      secrets: secrets.map(secretName),
      labels,
      environment,
      components: slots(components),
    }),
  };
}

function componentSide(env: Env, stored: Component, secretName: (id: string) => string): ComponentSide {
  const { id, name, flavor, connector, secrets, labels, environment, configuration, sealed } = stored;
  return {
    name,
    flavor,
    connector,
    secrets: secrets.map(secretName),
    labels,
    environment,
    values: () => {
      const opened = openConfiguration(env, id, stored);
      return { ...(opened.ok && { open: opened.value }), clear: configuration, sealed, hidden: Object.keys(sealed) };
    },
  };
}
