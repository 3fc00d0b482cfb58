import type { Component } from "../../core/component.ts";
import { componentType } from "../../core/componentType.ts";
import type { Finding } from "../../core/finding.ts";
import { flavorKey } from "../../core/flavor.ts";
import type { CheckedIntegration } from "../../core/integrationState.ts";
import { listed } from "../../core/listed.ts";
import type { PackageCheck } from "../integration/packageCheck.ts";
import type { Flavors } from "./flavors.ts";

/** Integrations of a stack that an environment has not wholly: each once, at the first component that needs it. */
export function packageFindings(
  components: readonly Component[],
  flavors: Flavors,
  { environment, check }: PackageCheck,
): readonly Finding[] {
  const seen = new Set<string>();
  return components.flatMap((component): readonly Finding[] => {
    const { type, name, flavor } = component;
    const integration = flavors.get(flavorKey({ type, name: flavor }))?.spec.integration;
    if (integration === undefined || seen.has(integration)) return [];
    seen.add(integration);
    const checked = check(integration);
    if (checked === undefined || checked.state === "installed") return [];
    const owner = `the ${componentType(type).title} ${name}`;
    const named = environment.reason === "--python" ? ` --python ${environment.prefix}` : "";
    return [
      {
        rule: "integration-missing",
        severity: "warning",
        message: `The integration ${integration}, which ${owner} needs, is ${stateWords(checked)} in ${environment.prefix}.`,
        at: { type, component: name },
        hint: `Install it: mlstack integration install ${integration}${named}`,
        source: "stack/stack_component.py:447",
        install: [integration],
      },
    ];
  });
}

/** "not installed", "installed only in part (boto3 is missing)", "installed in versions that will not do (urllib3 2.8.0 where urllib3<2 is needed)". */
function stateWords({ state, requirements }: CheckedIntegration): string {
  if (state === "missing") return "not installed";
  const lacks = requirements.flatMap((each) => each.lacks);
  if (state === "partly") {
    const missing = requirements.filter((each) => each.state === "missing").map((each) => each.name);
    const needed = lacks.filter(({ installed }) => installed === undefined).map((each) => each.requirement);
    return `installed only in part (missing: ${listed([...missing, ...needed].slice(0, mostNames))})`;
  }
  const wrong = requirements.filter((each) => each.state === "wrong version");
  const all = [...wrong, ...lacks].map(
    ({ requirement, installed = "" }) => `${requirement} is needed, ${installed} is there`,
  );
  return `installed in versions that will not do (${listed(all.slice(0, mostNames))})`;
}

const mostNames = 3;
