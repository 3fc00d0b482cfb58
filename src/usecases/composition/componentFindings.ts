import type { Component } from "../../core/component.ts";
import { componentType } from "../../core/componentType.ts";
import { checkConfiguration } from "../../core/configuration/check.ts";
import type { Failure } from "../../core/failure.ts";
import { type Finding, findingOf } from "../../core/finding.ts";
import { flavorKey } from "../../core/flavor.ts";
import type { LoadedFlavor } from "../../core/loadedFlavor.ts";
import type { View } from "../../database/view.ts";
import { openConfiguration } from "../component/sealing.ts";
import type { Env } from "../env.ts";
import { secretResolver, unresolvedReferences } from "../secret/resolve.ts";

/** Flavors by `flavorKey`; those that the catalogue does not know are absent. */
export type Flavors = ReadonlyMap<string, LoadedFlavor>;

/** Loads the flavors of components, each once. */
export async function loadFlavors(env: Env, components: readonly Component[]): Promise<Flavors> {
  const wanted = new Map(
    components.map(({ type, flavor }) => [flavorKey({ type, name: flavor }), { type, flavor }] as const),
  );
  const loaded = await Promise.all(
    [...wanted].map(async ([key, { type, flavor }]) => [key, await env.catalogue.load(type, flavor)] as const),
  );
  return new Map(loaded.filter((entry): entry is [string, LoadedFlavor] => entry[1] !== undefined));
}

/**
 * What is wrong with components as they are stored now, whatever they were when their flavors were loaded: configuration and references to
 * secrets. None of it prevents saving a stack. One that is gone has no findings.
 */
export function componentFindings(
  env: Env,
  view: View,
  flavors: Flavors,
  components: readonly Pick<Component, "id">[],
): readonly Finding[] {
  return components.flatMap(({ id }) => {
    const component = view.components.get(id);
    if (component === undefined) return [];
    const flavor = flavors.get(flavorKey({ type: component.type, name: component.flavor }));
    return flavor === undefined ? [unknownFlavor(component)] : findingsOf(env, view, flavor, component);
  });
}

function unknownFlavor({ type, name, flavor }: Component): Finding {
  return {
    rule: "unknown-flavor",
    severity: "warning",
    message: `The flavor ${flavor} of the ${componentType(type).title} ${name} is not in the catalogue, so that its configuration cannot be checked.`,
    at: { type, component: name },
  };
}

function findingsOf(env: Env, view: View, flavor: LoadedFlavor, component: Component): readonly Finding[] {
  const opened = openConfiguration(env, component.id, component);
  if (!opened.ok) return [placed(component, findingOf(opened.error, "warning"))];
  const secrets = secretResolver(env, view);
  const { problems } = checkConfiguration(flavor, opened.value, { resolve: secrets.resolve, stored: opened.value });
  const unread = secrets.failure();
  if (unread !== undefined) return [placed(component, findingOf(unread, "warning"))];
  const told = new Set(problems.map(fieldOf));
  const lost = unresolvedReferences(opened.value, () => view.secrets.list());
  const findings = [
    ...problems.map((problem) => findingOf(problem)),
    ...lost.filter((each) => !told.has(fieldOf(each))),
  ];
  return findings.map((finding) => placed(component, finding));
}

function fieldOf({ at }: Pick<Failure, "at">): string | number | undefined {
  return at?.field?.[0];
}

function placed({ type, name }: Component, finding: Finding): Finding {
  return { ...finding, at: { type, component: name, ...finding.at } };
}
