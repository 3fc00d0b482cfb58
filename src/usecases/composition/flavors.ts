import type { Component } from "../../core/component.ts";
import { isPlainlyRight } from "../../core/field/plainlyRight.ts";
import { flavorKey } from "../../core/flavor.ts";
import type { LoadedFlavor } from "../../core/loadedFlavor.ts";
import { openConfiguration } from "../component/sealing.ts";
import type { Env } from "../env.ts";

/** Flavors by `flavorKey`; those that the catalogue does not know are absent. */
export type Flavors = ReadonlyMap<string, LoadedFlavor>;

/**
 * Loads the flavors of components, each once. Where all configurations of a flavor are plainly right, its schema is not loaded, which takes longer
 * than all the rest of a check: what is stored was checked with it before.
 */
export async function loadFlavors(env: Env, components: readonly Component[]): Promise<Flavors> {
  const byFlavor = Map.groupBy(components, ({ type, flavor }) => flavorKey({ type, name: flavor }));
  const loaded = await Promise.all(
    [...byFlavor].map(async ([key, members]) => [key, await loadFor(env, members)] as const),
  );
  return new Map(loaded.filter((entry): entry is [string, LoadedFlavor] => entry[1] !== undefined));
}

/** The flavor that these components have in common. */
async function loadFor(env: Env, components: readonly Component[]): Promise<LoadedFlavor | undefined> {
  const [first] = components;
  if (first === undefined) return undefined;
  const flavor = await env.catalogue.read(first.type, first.flavor);
  if (flavor === undefined) return undefined;
  const isPlain = components.every((component) => {
    const opened = openConfiguration(env, component.id, component);
    return opened.ok && isPlainlyRight(flavor.fields, opened.value);
  });
  return isPlain ? { ...flavor, validate: () => [] } : env.catalogue.load(first.type, first.flavor);
}
