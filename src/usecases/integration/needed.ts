import type { Integration } from "../../core/integration.ts";
import type { CheckedIntegration } from "../../core/integrationState.ts";
import { packageKey } from "../../core/python/packageName.ts";
import type { SharedRequirement } from "../../core/python/sharedRequirement.ts";

/** What integrations need together, a requirement that several have once. */
export function neededBy(checked: readonly CheckedIntegration[]): readonly SharedRequirement[] {
  return gathered(
    checked.flatMap(({ integration: { name, requirements } }) =>
      requirements.map((requirement) => ({ requirement, name })),
    ),
  );
}

/** The packages that are there and go with integrations: those of each without the ones that it is marked to leave. */
export function goingWith(checked: readonly CheckedIntegration[]): readonly SharedRequirement[] {
  return gathered(
    checked.flatMap(({ integration, requirements }) => {
      const kept = keysOfKept(integration);
      const packages = requirements.flatMap(({ name, installed }) => (installed === undefined ? [] : packageKey(name)));
      return packages.filter((key) => !kept.has(key)).map((requirement) => ({ requirement, name: integration.name }));
    }),
  );
}

/** The packages that are there and stay, since other integrations are known to need them too. */
export function stayingOf(checked: readonly CheckedIntegration[]): readonly string[] {
  const going = new Set(goingWith(checked).map(({ requirement }) => requirement));
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
  packages: readonly SharedRequirement[],
): readonly string[] {
  const going = new Set(packages.map(({ requirement }) => requirement));
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

function gathered(
  asked: readonly { readonly requirement: string; readonly name: string }[],
): readonly SharedRequirement[] {
  const byText = Map.groupBy(asked, ({ requirement }) => requirement);
  return [...byText].map(([requirement, group]) => ({
    requirement,
    integrations: [...new Set(group.map(({ name }) => name))],
  }));
}
