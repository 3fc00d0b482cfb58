import type { ComponentTypeId } from "../componentType.ts";
import type { Finding } from "../finding.ts";
import { addedComponents } from "./generalRules.ts";

/** What is wrong, without what is only worth knowing. */
export function problemsIn(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter(({ severity }) => severity !== "info");
}

/** The types of the components that ZenML adds by itself, as findings tell. */
export function addedIn(findings: readonly Finding[]): ReadonlySet<ComponentTypeId> {
  const told = new Set(findings.map(({ rule }) => rule));
  return new Set(addedComponents.filter(({ rule }) => told.has(rule)).map(({ type }) => type));
}
