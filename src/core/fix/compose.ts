import { type ComponentTypeId, componentType } from "../componentType.ts";
import type { Composition } from "../stack.ts";
import type { FixStep, PlaceInStack } from "./fix.ts";

/** A composition with one component more, at its place. */
export function composedWith(
  composition: Composition,
  type: ComponentTypeId,
  id: string,
  place: PlaceInStack | undefined,
): Composition {
  const others = (composition[type] ?? []).filter((each) => each !== id);
  return { ...composition, [type]: placed(others, id, type, place) };
}

function placed(
  others: readonly string[],
  id: string,
  type: ComponentTypeId,
  place: PlaceInStack | undefined,
): readonly string[] {
  if (place === "first") return [id, ...others];
  if (place === undefined) return componentType(type).multiple ? [...others, id] : [id];
  return others.includes(place.insteadOf.id)
    ? others.map((each) => (each === place.insteadOf.id ? id : each))
    : [...others, id];
}

/** A composition after a step that changes nothing else; all other steps leave it as it is. */
export function composedAfter(composition: Composition, step: FixStep): Composition {
  switch (step.do) {
    case "use":
      return composedWith(composition, step.component.type, step.component.id, step.place);
    case "put-first":
      return composedWith(composition, step.component.type, step.component.id, "first");
    case "take-out": {
      const { type, id } = step.component;
      const { [type]: held = [], ...rest } = composition;
      const left = held.filter((each) => each !== id);
      return left.length === 0 ? rest : { ...rest, [type]: left };
    }
    default:
      return composition;
  }
}
