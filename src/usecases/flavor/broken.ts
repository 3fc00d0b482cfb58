import type { Component } from "../../core/component.ts";
import type { CustomFlavor } from "../../core/customFlavor.ts";
import type { Finding } from "../../core/finding.ts";
import { flavorKey } from "../../core/flavor.ts";
import { ok, type Result } from "../../core/result.ts";
import type { View } from "../../database/view.ts";
import { read } from "../access.ts";
import { componentChecks } from "../composition/componentCheck.ts";
import { loadFlavors } from "../composition/flavors.ts";
import type { Env } from "../env.ts";

/** What is wrong with components, by their ids. */
export type BrokenComponents = ReadonlyMap<string, readonly Finding[]>;

/** What is wrong with the components of a flavor, as its schema is now. */
export async function brokenComponents(env: Env, flavor: CustomFlavor): Promise<Result<readonly Finding[]>> {
  const broken = await brokenAmong(env, (view) => view.flavors.usedBy(flavor));
  return broken.ok ? ok([...broken.value.values()].flat()) : broken;
}

/** The components that the schemas of the person's own flavors no longer fit. A built-in schema does not change under what is stored. */
export async function brokenOwnComponents(env: Env): Promise<Result<BrokenComponents>> {
  const custom = env.catalogue.entries().filter(({ origin }) => origin.kind === "custom");
  const own = new Set(custom.map(flavorKey));
  if (own.size === 0) return ok(new Map());
  return brokenAmong(env, (view) =>
    view.components.list().filter(({ type, flavor }) => own.has(flavorKey({ type, name: flavor }))),
  );
}

async function brokenAmong(env: Env, among: (view: View) => readonly Component[]): Promise<Result<BrokenComponents>> {
  const components = read(env, (view) => ok(among(view)));
  if (!components.ok) return components;
  if (components.value.length === 0) return ok(new Map());
  const flavors = await loadFlavors(env, components.value);
  return read(env, (view) => {
    const { check } = componentChecks(env, view, flavors);
    const checked = components.value.map((component) => [component.id, check(component).wrong] as const);
    return ok(new Map(checked.filter(([, wrong]) => wrong.length > 0)));
  });
}
