import type { ComponentTypeId } from "../../core/componentType.ts";
import { flavorKey } from "../../core/flavor.ts";
import type { DescribedFlavor } from "../../core/loadedFlavor.ts";
import type { Env } from "../env.ts";

/** What names a flavor in a component. */
interface OfFlavor {
  readonly type: ComponentTypeId;
  readonly flavor: string;
}

/** The flavors of some components; undefined of a component whose flavor is not known. */
export type FlavorOf = (component: OfFlavor) => DescribedFlavor | undefined;

/** Reads the flavors of some components, each once. */
export async function flavorsOf(env: Env, components: readonly OfFlavor[]): Promise<FlavorOf> {
  const flavors = new Map<string, DescribedFlavor | undefined>();
  const keyOf = ({ type, flavor }: OfFlavor): string => flavorKey({ type, name: flavor });
  for (const component of components) {
    const key = keyOf(component);
    if (!flavors.has(key)) flavors.set(key, await env.catalogue.read(component.type, component.flavor));
  }
  return (component) => flavors.get(keyOf(component));
}
