import type { Failure } from "../../core/failure.ts";
import type { Integration } from "../../core/integration.ts";
import { type CheckedIntegration, checkIntegration } from "../../core/integrationState.ts";
import type { PythonEnvironment } from "../../core/python/pythonEnvironment.ts";
import { err, ok, type Result } from "../../core/result.ts";
import type { Env } from "../env.ts";
import { type EnvironmentPackages, readEnvironment } from "./environment.ts";
import { findIntegrationIn } from "./find.ts";

/** Which integrations are listed, and what they are held against. */
export interface ListIntegrations {
  /** An interpreter or the folder of an environment; absent: the one that is active or near. */
  readonly python?: string;
  /** Only those that are wholly there. */
  readonly installed?: boolean;
}

/** An integration, held against an environment where there is one. */
export type IntegrationView = Partial<CheckedIntegration> & { readonly integration: Integration };

/** Integrations by name. */
export interface IntegrationList {
  readonly integrations: readonly IntegrationView[];
  readonly environment?: PythonEnvironment;
  /** Why nothing is known of what is installed. */
  readonly unknown?: Failure;
}

/** Lists the integrations; without an environment nothing is said of what is installed. Errors: not-found, no-environment (where one is named or needed). */
export async function listIntegrations(env: Env, input: ListIntegrations): Promise<Result<IntegrationList>> {
  const all = await env.catalogue.integrations();
  const found = await readEnvironment(env, input.python);
  if (!found.ok) {
    if (input.python !== undefined || input.installed) return found;
    return ok({ integrations: all.map((integration) => ({ integration })), unknown: found.error });
  }
  const checked = all.map((each) => checkIntegration(each, found.value.checked));
  const integrations = input.installed ? checked.filter(({ state }) => state === "installed") : checked;
  return ok({ integrations, environment: found.value.environment });
}

/** One integration. */
export interface DescribedIntegration {
  readonly view: IntegrationView;
  readonly environment?: PythonEnvironment;
}

/** All about one integration. Errors: not-found (no such integration, or no such environment). */
export async function describeIntegration(
  env: Env,
  input: { readonly name: string; readonly python?: string },
): Promise<Result<DescribedIntegration>> {
  const integration = findIntegrationIn(await env.catalogue.integrations(), input.name);
  if (!integration.ok) return integration;
  const found = await readEnvironment(env, input.python);
  if (!found.ok)
    return input.python === undefined ? ok({ view: { integration: integration.value } }) : err(found.error);
  return ok(viewIn(integration.value, found.value));
}

function viewIn(integration: Integration, { environment, checked }: EnvironmentPackages): DescribedIntegration {
  return { view: checkIntegration(integration, checked), environment };
}
