import { componentTypeIds } from "../../core/componentType.ts";
import type { Finding } from "../../core/finding.ts";
import { checkRequirement, type RequirementCheck } from "../../core/python/check.ts";
import { conflictText } from "../../core/python/conflictText.ts";
import { type MergedRequirement, mergeRequirements } from "../../core/python/mergeRequirements.ts";
import type { PythonEnvironment } from "../../core/python/pythonEnvironment.ts";
import { requirementText } from "../../core/python/requirementText.ts";
import { ok, type Result } from "../../core/result.ts";
import { read } from "../access.ts";
import type { Env } from "../env.ts";
import { readEnvironment } from "../integration/environment.ts";
import type { Named } from "../named.ts";
import { findStack } from "./find.ts";

/** The packages that a stack needs. */
export interface StackRequirements {
  readonly stack: Named;
  /** The integrations of its components, by name. */
  readonly integrations: readonly string[];
  /** One for each package. */
  readonly requirements: readonly MergedRequirement[];
  /** As the integrations write them, sorted and each once. ZenML 0.98: utils/requirements_utils.py, `get_requirements_for_stack`. */
  readonly written: readonly string[];
  /** Sorted and each once. */
  readonly aptPackages: readonly string[];
  /** Packages of which no version fits all that is asked for, and flavors of which nothing is known. */
  readonly findings: readonly Finding[];
}

/** All packages that the flavors of a stack's components need. Without a name the active stack is meant. Errors: not-found, ambiguous. */
export async function stackRequirements(
  env: Env,
  { ref }: { readonly ref?: string },
): Promise<Result<StackRequirements>> {
  const all = await env.catalogue.integrations();
  return read(env, (view) => {
    const stack = findStack(env, view, ref, "loose");
    if (!stack.ok) return stack;
    const { id, name, components: composition } = stack.value;
    const components = view.components.some(componentTypeIds.flatMap((type) => composition[type] ?? []));
    const flavors = components.map(({ type, flavor }) => env.catalogue.find(type, flavor));
    const needed = new Set(flavors.flatMap((flavor) => flavor?.integration ?? []));
    const integrations = all.filter((each) => needed.has(each.name));
    const owned = integrations.flatMap(({ name: owner, requirements }) =>
      requirements.map((requirement) => ({ requirement, owner })),
    );
    const requirements = mergeRequirements(owned);
    const unknown = components.filter((_, index) => flavors[index] === undefined);
    return ok({
      stack: { id, name },
      integrations: integrations.map((each) => each.name),
      requirements,
      written: [...new Set(owned.map(({ requirement }) => requirement))].toSorted(),
      aptPackages: [...new Set(integrations.flatMap((each) => each.aptPackages))].toSorted(),
      findings: [
        ...requirements.filter(({ isConflict }) => isConflict).map((each) => conflictFinding(each, name)),
        ...unknown.map(
          (component): Finding => ({
            rule: "unknown-flavor",
            severity: "warning",
            message: `The flavor ${component.flavor} is not in the catalogue, so that nothing is known of its packages.`,
            at: { stack: name, type: component.type, component: component.name },
          }),
        ),
      ],
    });
  });
}

function conflictFinding(merged: MergedRequirement, stack: string): Finding {
  return {
    rule: "requirement-conflict",
    severity: "error",
    message: conflictText(merged),
    at: { stack },
    hint: "These integrations cannot be installed in one environment.",
  };
}

/** The packages that a stack needs, held against an environment. */
export interface CheckedStackRequirements extends StackRequirements {
  readonly environment: PythonEnvironment;
  /** One for each requirement. */
  readonly checks: readonly RequirementCheck[];
  readonly isMet: boolean;
}

/** Holds what a stack needs against an environment. Errors: not-found, ambiguous, no-environment. */
export async function checkStackRequirements(
  env: Env,
  { ref, python }: { readonly ref?: string; readonly python?: string },
): Promise<Result<CheckedStackRequirements>> {
  const found = await stackRequirements(env, ref === undefined ? {} : { ref });
  if (!found.ok) return found;
  const place = await readEnvironment(env, python);
  if (!place.ok) return place;
  const { environment, checked } = place.value;
  const checks = found.value.requirements.map((each) => checkRequirement(requirementText(each.requirement), checked));
  const isMet = checks.every(
    ({ state, lacks }) => state === "not needed" || (state === "installed" && lacks.length === 0),
  );
  return ok({ ...found.value, environment, checks, isMet });
}
