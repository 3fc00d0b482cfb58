import type { CheckedIntegration } from "../../core/integrationState.ts";
import { checkIntegration } from "../../core/integrationState.ts";
import { packageKey } from "../../core/python/packageName.ts";
import type { PythonEnvironment } from "../../core/python/pythonEnvironment.ts";
import { ok, type Result } from "../../core/result.ts";
import type { Env } from "../env.ts";
import { type EnvironmentPackages, readEnvironment } from "./environment.ts";

/** What an environment has of the integrations that stacks need. */
export interface PackageCheck {
  readonly environment: PythonEnvironment;
  /** Undefined: there is no such integration. */
  readonly check: (integration: string) => CheckedIntegration | undefined;
}

/** For whoever asks about an environment: the one that `--python` names, or that is active or near. Errors: not-found, no-environment. */
export async function packageCheck(env: Env, python: string | undefined): Promise<Result<PackageCheck>> {
  const found = await readEnvironment(env, python);
  return found.ok ? ok(await checkIn(env, found.value)) : found;
}

/** For those who did not ask: only an environment that has ZenML itself, since nothing else runs pipelines; undefined where there is none such. */
export async function packageCheckOfZenml(env: Env): Promise<PackageCheck | undefined> {
  const found = await readEnvironment(env, undefined);
  if (!found.ok || found.value.checked.packages.find(packageKey("zenml")) === undefined) return undefined;
  return checkIn(env, found.value);
}

async function checkIn(env: Env, { environment, checked }: EnvironmentPackages): Promise<PackageCheck> {
  const integrations = new Map((await env.catalogue.integrations()).map((each) => [each.name, each]));
  return {
    environment,
    check: (name) => {
      const integration = integrations.get(name);
      return integration && checkIntegration(integration, checked);
    },
  };
}
