import type { Component } from "../../core/component.ts";
import { flavorKey } from "../../core/flavor.ts";
import type { LoadedFlavor } from "../../core/loadedFlavor.ts";
import type { Env } from "../env.ts";

/** Flavors by `flavorKey`; those that the catalogue does not know are absent. */
export type Flavors = ReadonlyMap<string, LoadedFlavor>;

/** Loads the flavors of components, each once. */
export async function loadFlavors(
  env: Env,
  components: readonly Pick<Component, "type" | "flavor">[],
): Promise<Flavors> {
  const wanted = new Map(
    components.map(({ type, flavor }) => [flavorKey({ type, name: flavor }), { type, flavor }] as const),
  );
  const loaded = await Promise.all(
    [...wanted].map(async ([key, { type, flavor }]) => [key, await env.catalogue.load(type, flavor)] as const),
  );
  return new Map(loaded.filter((entry): entry is [string, LoadedFlavor] => entry[1] !== undefined));
}
