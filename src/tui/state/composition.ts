import { type ComponentTypeId, componentType, componentTypeIds } from "../../core/componentType.ts";
import type { Composition } from "../../core/stack.ts";

/** The ids in a slot, in order; the first is the default. */
export function inSlot(composition: Composition, type: ComponentTypeId): readonly string[] {
  return composition[type] ?? [];
}

/** Puts a component into its slot: in place of the one there, or behind the others where a stack may hold several. */
export function withComponent(composition: Composition, type: ComponentTypeId, id: string): Composition {
  const present = inSlot(composition, type);
  if (present.includes(id)) return composition;
  return { ...composition, [type]: componentType(type).multiple ? [...present, id] : [id] };
}

/** Takes a component out of its slot. */
export function withoutComponent(composition: Composition, type: ComponentTypeId, id: string): Composition {
  return withSlot(
    composition,
    type,
    inSlot(composition, type).filter((each) => each !== id),
  );
}

/** Sets what a slot holds; an empty slot is left out. */
export function withSlot(composition: Composition, type: ComponentTypeId, ids: readonly string[]): Composition {
  const { [type]: _, ...rest } = composition;
  return ids.length === 0 ? rest : { ...rest, [type]: ids };
}

/** Puts a component so many places further behind in its slot, as far as there are places; the same composition when it cannot move. */
export function withMoved(composition: Composition, type: ComponentTypeId, id: string, by: number): Composition {
  const ids = inSlot(composition, type);
  const from = ids.indexOf(id);
  const to = Math.max(0, Math.min(ids.length - 1, from + by));
  if (from < 0 || to === from) return composition;
  const others = ids.filter((each) => each !== id);
  return withSlot(composition, type, others.toSpliced(to, 0, id));
}

/** Equality: the same components in the same order in every slot. */
export function sameComposition(a: Composition, b: Composition): boolean {
  return componentTypeIds.every((type) => sameSlot(a, b, type));
}

/** Equality of one slot: the same components in the same order. */
export function sameSlot(a: Composition, b: Composition, type: ComponentTypeId): boolean {
  return inSlot(a, type).join(" ") === inSlot(b, type).join(" ");
}

/** How many components a composition holds. */
export function countOf(composition: Composition): number {
  return componentTypeIds.reduce((sum, type) => sum + inSlot(composition, type).length, 0);
}
