import type { ComponentTypeId } from "./componentType.ts";
import { componentTypes } from "./componentType.ts";

/** Placeholder until the long texts are written. */
export const typeDetails = Object.fromEntries(componentTypes.map(({ id, summary }) => [id, summary])) as Readonly<
  Record<ComponentTypeId, string>
>;
