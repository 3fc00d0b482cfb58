import type { RequirementCheck } from "../../core/python/check.ts";
import type { MergedRequirement } from "../../core/python/mergeRequirements.ts";
import { requirementText } from "../../core/python/requirementText.ts";
import type { ValueObject } from "../../core/value/value.ts";
import type { Column } from "../output/answer.ts";
import { lackValue } from "./integration.ts";
import { facts } from "./named.ts";

/** A requirement of a stack as it stands in JSON; of an environment, where it was held against one. */
export function requirementValue(
  { requirement, from, isConflict }: MergedRequirement,
  check?: RequirementCheck,
): ValueObject {
  return facts({
    requirement: requirementText(requirement),
    package: requirement.key,
    integrations: [...new Set(from.map(({ owner }) => owner))],
    conflict: isConflict,
    ...(check !== undefined && {
      state: check.state,
      installed: check.installed ?? null,
      lacks: check.lacks.map(lackValue),
    }),
  });
}

/** The columns of a list of requirements, which may have been held against an environment. */
export function requirementColumns(isChecked: boolean): readonly Column[] {
  return [
    { name: "requirement", shown: true },
    { name: "integrations", shown: true },
    ...(isChecked
      ? [
          { name: "state", shown: true },
          { name: "installed", shown: true },
          { name: "lacks", shown: true, cell: lacksCell },
        ]
      : []),
    { name: "package", shown: false },
    { name: "conflict", shown: false },
  ];
}

function lacksCell({ lacks }: ValueObject): string {
  const all = Array.isArray(lacks) ? lacks : [];
  return all.map((each) => String(each.requirement)).join("  ");
}
