import type { Component } from "../../core/component.ts";
import { type ComponentTypeId, componentTypeIds } from "../../core/componentType.ts";
import type { Failure } from "../../core/failure.ts";
import type { Composition } from "../../core/stack.ts";
import type { View } from "../../database/view.ts";
import { findComponent } from "../component/find.ts";
import type { ComponentRefs } from "./refs.ts";

/** The components that a composition names, types in their usual order, and what it names in vain. */
export interface ResolvedComposition {
  readonly chosen: Readonly<Partial<Record<ComponentTypeId, readonly Component[]>>>;
  /** Each is not-found or ambiguous; a text that is named twice is told once. */
  readonly unknown: readonly Failure[];
}

/** Finds the components that a composition names. */
export function resolveComposition(view: View, refs: ComponentRefs): ResolvedComposition {
  const chosen: Partial<Record<ComponentTypeId, readonly Component[]>> = {};
  const unknown: Failure[] = [];
  for (const type of componentTypeIds) {
    const components: Component[] = [];
    const lost = new Set<string>();
    for (const ref of refs[type] ?? []) {
      const found = findComponent(view, type, ref, "loose");
      if (found.ok) components.push(found.value);
      else if (!lost.has(ref)) unknown.push(found.error);
      if (!found.ok) lost.add(ref);
    }
    if (components.length > 0) chosen[type] = components;
  }
  return { chosen, unknown };
}

/** The ids of components by type. */
export function compositionOf(chosen: ResolvedComposition["chosen"]): Composition {
  const entries = componentTypeIds.map((type) => [type, (chosen[type] ?? []).map(({ id }) => id)] as const);
  return Object.fromEntries(entries.filter(([, ids]) => ids.length > 0));
}
