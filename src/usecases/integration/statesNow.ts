import { checkIntegration, type IntegrationState } from "../../core/integrationState.ts";
import type { PackagePlan } from "../../core/python/packagePlan.ts";
import type { Env } from "../env.ts";
import { readEnvironment } from "./environment.ts";

/** An integration, and how much of it is there. */
export interface StateNow {
  readonly name: string;
  readonly state: IntegrationState;
}

/** How much of the integrations of a plan is in its environment now, however carrying it out ended; none where the environment cannot be read any more. */
export async function statesNow(
  env: Env,
  { integrations, environment }: Pick<PackagePlan, "integrations" | "environment">,
): Promise<readonly StateNow[]> {
  const now = await readEnvironment(env, environment.prefix);
  if (!now.ok) return [];
  const wanted = (await env.catalogue.integrations()).filter(({ name }) => integrations.includes(name));
  return wanted.map((each) => ({ name: each.name, state: checkIntegration(each, now.value.checked).state }));
}
