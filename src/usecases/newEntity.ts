import type { Entity } from "../core/component.ts";
import type { Written } from "../database/view.ts";
import { newId } from "../platform/ids.ts";

/** What a thing that is not in the database yet has of an entity. */
export function newEntity(name: string): Written<Entity> {
  return { id: newId(), name, rev: 0 };
}
