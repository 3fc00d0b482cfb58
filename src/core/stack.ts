import type { Entity, Texts } from "./component.ts";
import type { ComponentTypeId } from "./componentType.ts";

/** The ids of the components of each type, in order; the first of a type is its default. Types without any are absent. */
export type Composition = Readonly<Partial<Record<ComponentTypeId, readonly string[]>>>;

/** A named set of components: one orchestrator, one artifact store, the others optional. */
export interface Stack extends Entity {
  readonly description: string | null;
  readonly components: Composition;
  readonly labels: Texts;
  readonly environment: Texts;
  /** Ids of the secrets whose keys become variables at run time. */
  readonly secrets: readonly string[];
}
