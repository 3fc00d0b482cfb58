import type { ComponentTypeId } from "../../core/componentType.ts";

/** Components by type: names, ids or unambiguous prefixes, the first of a type is its default. */
export type ComponentRefs = Readonly<Partial<Record<ComponentTypeId, readonly string[]>>>;
