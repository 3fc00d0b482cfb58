import type { Integration } from "../../core/integration.ts";
import type { NeededRequirement } from "../../core/python/neededRequirement.ts";
import { packageKey } from "../../core/python/packageName.ts";
import { plainRequirementName } from "../../core/python/plainRequirement.ts";

/** What integrations need together, a requirement that several have once. */
export function neededBy(integrations: readonly Integration[]): readonly NeededRequirement[] {
  return gathered(integrations.flatMap(({ name, requirements }) => requirements.map((text) => ({ text, name }))));
}

/** The packages that go with integrations: those of each without the ones that it is marked to leave. */
export function packagesOf(integrations: readonly Integration[]): readonly NeededRequirement[] {
  return gathered(
    integrations.flatMap((integration) => {
      const kept = keysOfKept(integration);
      const packages = integration.requirements.map((text) => packageKey(plainRequirementName(text) ?? text));
      return packages.filter((each) => !kept.has(each)).map((text) => ({ text, name: integration.name }));
    }),
  );
}

/** The packages that stay when integrations go, since others need them too. */
export function keptPackagesOf(integrations: readonly Integration[]): readonly string[] {
  const going = new Set(packagesOf(integrations).map(({ text }) => text));
  const kept = integrations.flatMap((integration) => [...keysOfKept(integration)]);
  return [...new Set(kept)].filter((each) => !going.has(each)).toSorted();
}

function keysOfKept({ keptOnUninstall }: Integration): ReadonlySet<string> {
  return new Set(keptOnUninstall.map(packageKey));
}

function gathered(asked: readonly { readonly text: string; readonly name: string }[]): readonly NeededRequirement[] {
  const byText = Map.groupBy(asked, ({ text }) => text);
  return [...byText].map(([text, group]) => ({ text, integrations: [...new Set(group.map(({ name }) => name))] }));
}
