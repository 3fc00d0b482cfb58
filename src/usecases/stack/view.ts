import type { ComponentTypeId } from "../../core/componentType.ts";
import type { Stack } from "../../core/stack.ts";
import type { ComponentPart } from "../component/view.ts";
import type { Named } from "../named.ts";

/** A stack as front ends see it. */
export interface StackView extends Stack {
  readonly active: boolean;
  /** It can be used, but not changed or deleted. */
  readonly protected: boolean;
  /** The components of `components`, resolved, types in their usual order, the first of a type is its default. */
  readonly parts: Readonly<Partial<Record<ComponentTypeId, readonly ComponentPart[]>>>;
  /** The attached secrets with their names. */
  readonly attached: readonly Named[];
}
