import type { Component } from "../../core/component.ts";
import type { ComponentTypeId } from "../../core/componentType.ts";
import type { FlavorEntry } from "../../core/flavor.ts";
import { finder } from "./finder.ts";
import { findFlavors } from "./flavorRows.ts";
import { rememberEach } from "./rememberLast.ts";

/** What could fill a slot: one of the user's components, or a flavor to make a new one from. */
export type Candidate =
  | { readonly kind: "component"; readonly key: string; readonly component: Pick<Component, "id" | "name" | "flavor"> }
  | { readonly kind: "flavor"; readonly key: string; readonly flavor: FlavorEntry };

const findComponents = finder<Pick<Component, "name" | "flavor" | "id" | "type">>(({ name, flavor }) => ({
  name,
  fields: [flavor],
}));

/** All that could fill a slot. */
interface Candidates {
  readonly yours: readonly Yours[];
  readonly fresh: readonly FlavorEntry[];
  readonly all: readonly Candidate[];
}

type Yours = Pick<Component, "id" | "name" | "flavor" | "type">;

/** The candidates for a slot that a filter leaves, the user's components before flavors; of each the best fits first. */
export function candidatesOf(
  type: ComponentTypeId,
  components: readonly Yours[],
  flavors: readonly FlavorEntry[],
  filter: string,
): readonly Candidate[] {
  const { yours, fresh, all } = everyCandidate(type, components, flavors);
  return filter === "" ? all : asCandidates(findComponents(yours, filter), findFlavors(fresh, filter));
}

/** Going through the slots comes back to each of them. */
const everyCandidate = rememberEach(
  (type: ComponentTypeId, components: readonly Yours[], flavors: readonly FlavorEntry[]): Candidates => {
    const isOfType = (each: { readonly type: ComponentTypeId }): boolean => each.type === type;
    const yours = components.filter(isOfType);
    const fresh = flavors.filter(isOfType);
    return { yours, fresh, all: asCandidates(yours, fresh) };
  },
);

function asCandidates(yours: readonly Yours[], fresh: readonly FlavorEntry[]): readonly Candidate[] {
  return [
    ...yours.map((component): Candidate => ({ kind: "component", key: component.id, component })),
    ...fresh.map((flavor): Candidate => ({ kind: "flavor", key: `new:${flavor.name}`, flavor })),
  ];
}
