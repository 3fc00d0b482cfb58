import type { Integration } from "./integration.ts";
import { type CheckedEnvironment, checkPackage, type RequirementCheck, withLacks } from "./python/check.ts";

/** How much of an integration an environment has. */
const integrationStates = ["installed", "wrong version", "partly", "missing"] as const;

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

/** Holds an integration against an environment. What packages need themselves is looked at where it can make a difference: when all of them are there. */
export function checkIntegration(integration: Integration, environment: CheckedEnvironment): CheckedIntegration {
  const alone = integration.requirements.map((each) => checkPackage(each, environment));
  const requirements = stateOf(alone) === "installed" ? alone.map((each) => withLacks(each, environment)) : alone;
  return { integration, requirements, state: stateOf(requirements) };
}

/** How much of several requirements an environment has. */
export function stateOf(checks: readonly RequirementCheck[]): IntegrationState {
  const needed = checks.filter(({ state }) => state !== "not needed");
  const missing = needed.filter(({ state }) => state === "missing");
  if (missing.length > 0) return missing.length === needed.length ? "missing" : "partly";
  if (needed.some(({ state }) => state === "wrong version")) return "wrong version";
  const lacks = needed.flatMap((check) => check.lacks);
  if (lacks.length === 0) return "installed";
  return lacks.some(({ installed }) => installed === undefined) ? "partly" : "wrong version";
}
