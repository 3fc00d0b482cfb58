import type { Integration } from "./integration.ts";
import { type CheckedEnvironment, checkRequirement, type RequirementCheck } from "./python/check.ts";

/** How much of an integration an environment has. */
export const integrationStates = ["installed", "wrong version", "partly", "missing"] as const;

/**
 * One of them. `installed`: all that it requires, also where it requires nothing. `wrong version`: all is there, some in a version that will not
 * do. `partly`: some is there and some is not. `missing`: none of its packages is there.
 */
export type IntegrationState = (typeof integrationStates)[number];

/** An integration held against an environment. */
export interface CheckedIntegration {
  readonly integration: Integration;
  readonly state: IntegrationState;
  /** One for each requirement, in their order. */
  readonly requirements: readonly RequirementCheck[];
}

/** Holds an integration against an environment. */
export function checkIntegration(integration: Integration, environment: CheckedEnvironment): CheckedIntegration {
  const requirements = integration.requirements.map((each) => checkRequirement(each, environment));
  return { integration, requirements, state: stateOf(requirements) };
}

/** How much of several requirements an environment has. */
export function stateOf(checks: readonly RequirementCheck[]): IntegrationState {
  const needed = checks.filter(({ state }) => state !== "not needed");
  const missing = needed.filter(({ state }) => state === "missing");
  if (needed.length > 0 && missing.length === needed.length) return "missing";
  const lacks = needed.flatMap((check) => check.lacks);
  if (missing.length > 0 || lacks.some(({ installed }) => installed === undefined)) return "partly";
  return lacks.length > 0 || needed.some(({ state }) => state === "wrong version") ? "wrong version" : "installed";
}
