import type { Entity } from "./component.ts";
import { type ComponentTypeId, componentType } from "./componentType.ts";
import type { FlavorSpec } from "./flavor.ts";

/** A flavor of the person's own as it was registered: all that is known of it, so that lists, forms and descriptions run no code. */
export interface CustomFlavor extends Entity {
  readonly type: ComponentTypeId;
  readonly spec: FlavorSpec;
  /** What was typed to register it, such as `flavors.my_flavor.MyFlavor`. */
  readonly source: string;
  /** The root of the workspace that it was registered from, absolute. */
  readonly workspace: string;
  /** Its file, absolute. */
  readonly file: string;
  /** The class in its file; null: the file is a schema and holds no code. */
  readonly exportName: string | null;
  /** SHA-256 of the file and of what it imports, as it was registered. */
  readonly hash: string;
  /** That content may run: who named it, or was asked, agreed. */
  readonly agreed: boolean;
}

/** How titles of changes call it: "artifact_store flavor my_store". */
export function customFlavorTitle({ type, name }: Pick<CustomFlavor, "type" | "name">): string {
  return `${type} flavor ${name}`;
}

/** How sentences call it: "the artifact store flavor my_store". */
export function theFlavor({ type, name }: Pick<CustomFlavor, "type" | "name">): string {
  return `the ${componentType(type).title} flavor ${name}`;
}
