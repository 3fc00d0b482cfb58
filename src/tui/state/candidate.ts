import type { Component } from "../../core/component.ts";
import { type ComponentTypeId, componentType } from "../../core/componentType.ts";
import type { FlavorEntry } from "../../core/flavor.ts";
import { finder } from "./finder.ts";
import { findFlavors } from "./flavorRows.ts";

/** What could fill a slot: one of the user's components, or a flavor to make a new one from. */
export type Candidate =
  | { readonly kind: "component"; readonly key: string; readonly component: Pick<Component, "id" | "name" | "flavor"> }
  | { readonly kind: "flavor"; readonly key: string; readonly flavor: FlavorEntry };

const findComponents = finder<Pick<Component, "name" | "flavor" | "id" | "type">>(({ name, flavor }) => ({
  name,
  fields: [flavor],
}));

/** The candidates for a slot that a filter leaves, the user's components before flavors; of each the best fits first. */
export function candidatesOf(
  type: ComponentTypeId,
  components: readonly Pick<Component, "id" | "name" | "flavor" | "type">[],
  flavors: readonly FlavorEntry[],
  filter: string,
): readonly Candidate[] {
  const isOfType = (each: { readonly type: ComponentTypeId }): boolean => each.type === type;
  const yours = findComponents(components.filter(isOfType), filter).map(
    (component): Candidate => ({ kind: "component", key: component.id, component }),
  );
  const fresh = findFlavors(flavors.filter(isOfType), filter).map(
    (flavor): Candidate => ({ kind: "flavor", key: `new:${flavor.name}`, flavor }),
  );
  return [...yours, ...fresh];
}

/** What a new component of a flavor may be called: as its flavor, or for a flavor called "default", which says nothing, the last word of its type: "registry". */
export function suggestedName({ name, type }: Pick<FlavorEntry, "name" | "type">): string {
  return name === "default" ? (componentType(type).title.split(" ").at(-1) ?? name) : name;
}

/** A name for a new component that is not taken: the flavor's, then with a number behind it. */
export function freeName(base: string, taken: Iterable<string>): string {
  const names = new Set(taken);
  if (!names.has(base)) return base;
  for (let n = 2; ; n++) if (!names.has(`${base}-${n}`)) return `${base}-${n}`;
}

/** The same for several names, which do not take each other's. */
export function freeNames(bases: readonly string[], taken: Iterable<string>): readonly string[] {
  const names = new Set(taken);
  return bases.map((base) => {
    const free = freeName(base, names);
    names.add(free);
    return free;
  });
}
