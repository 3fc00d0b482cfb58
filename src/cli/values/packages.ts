import type { PackagePlan } from "../../core/python/packagePlan.ts";
import type { PackageVersion } from "../../core/python/toolProgress.ts";
import type { Value } from "../../core/value/value.ts";
import type { List } from "../output/answer.ts";
import { sharedRequirementColumns, sharedRequirementValue } from "./integration.ts";
import { facts } from "./named.ts";

/** A plan as a list of requirements, with what is said about it. */
export function planList(plan: PackagePlan, notes: readonly string[]): List {
  const items = plan.requirements.map(sharedRequirementValue);
  return {
    kind: "list",
    items,
    total: items.length,
    columns: sharedRequirementColumns,
    empty: "There is nothing to do.",
    notes,
    findings: plan.conflicts.map((message) => ({ rule: "requirement-conflict", severity: "warning", message, at: {} })),
  };
}

/** Packages with their versions, for programs. */
export function packageValues(packages: readonly PackageVersion[]): readonly Value[] {
  return packages.map(({ name, version }) => facts({ name, version }));
}
