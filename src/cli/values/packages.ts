import type { PackagePlan } from "../../core/python/packagePlan.ts";
import type { PackageVersion } from "../../core/python/toolProgress.ts";
import type { Value, ValueObject } from "../../core/value/value.ts";
import type { List } from "../output/answer.ts";
import { facts } from "./named.ts";

/** A plan as a list of requirements, with what is said about it. */
export function planList(plan: PackagePlan, notes: readonly string[]): List {
  const items = plan.requirements.map(({ text, integrations }) => facts({ requirement: text, integrations }));
  return {
    kind: "list",
    items,
    total: items.length,
    columns: [
      { name: "requirement", shown: true },
      { name: "integrations", shown: true, cell: integrationsCell, plain: integrationsCell },
    ],
    empty: "There is nothing to do.",
    notes,
    findings: plan.conflicts.map((message) => ({ rule: "requirement-conflict", severity: "warning", message, at: {} })),
  };
}

function integrationsCell({ integrations }: ValueObject): string {
  return Array.isArray(integrations) ? integrations.join(", ") : "";
}

/** Packages with their versions, for programs. */
export function packageValues(packages: readonly PackageVersion[]): readonly Value[] {
  return packages.map(({ name, version }) => facts({ name, version }));
}
