import type { Integration } from "../../core/integration.ts";
import type { CheckedIntegration } from "../../core/integrationState.ts";
import type { NeededRequirement } from "../../core/python/neededRequirement.ts";
import { packageKey } from "../../core/python/packageName.ts";

/** What integrations need together, a requirement that several have once. */
export function neededBy(checked: readonly CheckedIntegration[]): readonly NeededRequirement[] {
  return gathered(
    checked.flatMap(({ integration: { name, requirements } }) => requirements.map((text) => ({ text, name }))),
  );
}

/** The packages that are there and go with integrations: those of each without the ones that it is marked to leave. */
export function goingWith(checked: readonly CheckedIntegration[]): readonly NeededRequirement[] {
  return gathered(
    checked.flatMap(({ integration, requirements }) => {
      const kept = keysOfKept(integration);
      const packages = requirements.flatMap(({ name, installed }) => (installed === undefined ? [] : packageKey(name)));
      return packages.filter((key) => !kept.has(key)).map((text) => ({ text, name: integration.name }));
    }),
  );
}

/** The packages that are there and stay, since other integrations are known to need them too. */
export function stayingOf(checked: readonly CheckedIntegration[]): readonly string[] {
  const going = new Set(goingWith(checked).map(({ text }) => text));
  const staying = checked.flatMap(({ integration, requirements }) => {
    const kept = keysOfKept(integration);
    return requirements
      .flatMap(({ name, installed }) => (installed === undefined ? [] : packageKey(name)))
      .filter((key) => kept.has(key));
  });
  return [...new Set(staying)].filter((key) => !going.has(key)).toSorted();
}

/** The integrations that are there and need one of these packages. */
export function losingBy(
  others: readonly CheckedIntegration[],
  packages: readonly NeededRequirement[],
): readonly string[] {
  const going = new Set(packages.map(({ text }) => text));
  return others
    .filter(
      ({ state, requirements }) =>
        state === "installed" && requirements.some(({ name }) => going.has(packageKey(name))),
    )
    .map(({ integration }) => integration.name);
}

function keysOfKept({ keptOnUninstall }: Integration): ReadonlySet<string> {
  return new Set(keptOnUninstall.map(packageKey));
}

function gathered(asked: readonly { readonly text: string; readonly name: string }[]): readonly NeededRequirement[] {
  const byText = Map.groupBy(asked, ({ text }) => text);
  return [...byText].map(([text, group]) => ({ text, integrations: [...new Set(group.map(({ name }) => name))] }));
}
