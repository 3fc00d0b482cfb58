import { type Failure, failure } from "../../core/failure.ts";
import { listed } from "../../core/listed.ts";
import { packageKey } from "../../core/python/packageName.ts";
import { plainRequirementName } from "../../core/python/plainRequirement.ts";
import type { FailedRun } from "./failedRun.ts";

/** What was asked for and is spoken of where the tool tells of a conflict, each with the integrations that ask for it. */
export function askedInConflict({ output, requirements }: FailedRun): readonly Failure[] {
  const told = /The conflict is caused by:[\s\S]*?(?:\n\n|$)|No solution found[\s\S]*/.exec(output)?.[0] ?? output;
  const words = new Set((told.match(/[\w.-]*\w/g) ?? []).map(packageKey));
  return requirements
    .filter(({ requirement }) => words.has(packageKey(plainRequirementName(requirement) ?? requirement)))
    .map(({ requirement, integrations }) =>
      failure("install-failed", `${requirement} is needed by ${listed(integrations)}.`),
    );
}
