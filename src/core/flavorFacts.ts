import { type ConnectorFacts, type FlavorSpec, runsWhere } from "./flavor.ts";
import type { Integration } from "./integration.ts";

/** Something to know of a flavor: what it is about, and the words for it. */
export type FlavorFact = readonly [name: string, text: string];

/** What there is to know of a flavor beside its texts and fields, in the order in which people read it; what it does not have is left out. */
export function flavorFacts(spec: FlavorSpec, integration: Integration | undefined): readonly FlavorFact[] {
  const { origin } = spec;
  const facts: readonly (readonly [string, string | undefined])[] = [
    ["source", origin.kind === "custom" ? origin.source : undefined],
    ["workspace", origin.kind === "custom" ? origin.workspace : undefined],
    ["runs", runsWhere(spec)],
    ["integration", spec.integration ?? "none needed"],
    ["packages", integration?.requirements.join("  ")],
    ["apt packages", integration?.aptPackages.join("  ")],
    ["schemes", spec.supportedSchemes?.join("  ")],
    ["connector", spec.connector && connectorText(spec.connector)],
    ["docs", spec.docsUrl],
  ];
  return facts.flatMap(([name, text]): readonly FlavorFact[] => (text ? [[name, text]] : []));
}

/** "aws s3-bucket", or the resource alone where a connector of any type will do. */
export function connectorText({ type, resourceType }: ConnectorFacts): string {
  return type === undefined ? resourceType : `${type} ${resourceType}`;
}
