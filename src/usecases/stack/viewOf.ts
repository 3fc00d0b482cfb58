import { type Component, defaultName } from "../../core/component.ts";
import { type ComponentTypeId, componentTypeIds } from "../../core/componentType.ts";
import type { Stack } from "../../core/stack.ts";
import type { View } from "../../database/view.ts";
import type { ComponentPart } from "../component/view.ts";
import { attachedSecrets, componentPart, type Surroundings } from "../component/viewOf.ts";
import type { StackView } from "./view.ts";

/** Tells whether a stack is the one that cannot be changed or deleted. */
export function isProtectedStack({ name }: Pick<Stack, "name">): boolean {
  return name === defaultName;
}

/** A stack as front ends see it. */
export function stackView(
  stack: Stack,
  around: Surroundings,
  componentOf: (id: string) => Component | undefined,
): StackView {
  const parts: Partial<Record<ComponentTypeId, readonly ComponentPart[]>> = {};
  for (const type of componentTypeIds) {
    const found = stack.components[type]?.map(componentOf).filter((each) => each !== undefined) ?? [];
    if (found.length > 0) parts[type] = found.map(componentPart);
  }
  return {
    ...stack,
    active: stack.id === around.activeStack,
    protected: isProtectedStack(stack),
    parts,
    attached: attachedSecrets(stack.secrets, around),
  };
}

/** Looks components up and keeps them, for a list whose stacks share components. */
export function rememberingComponents(view: View): (id: string) => Component | undefined {
  const known = new Map<string, Component | undefined>();
  return (id) => {
    if (!known.has(id)) known.set(id, view.components.get(id));
    return known.get(id);
  };
}
