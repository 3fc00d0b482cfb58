import type { CheckedEnvironment } from "../../core/python/check.ts";
import type { PythonEnvironment } from "../../core/python/pythonEnvironment.ts";
import { ok, type Result } from "../../core/result.ts";
import type { Env } from "../env.ts";

/** An environment, and what is installed in it. */
export interface EnvironmentPackages {
  readonly environment: PythonEnvironment;
  readonly checked: CheckedEnvironment;
}

/** The environment that `--python` names, or that is active or near, with its packages as they are now. Errors: not-found, no-environment. */
export async function readEnvironment(env: Env, python: string | undefined): Promise<Result<EnvironmentPackages>> {
  const found = await env.pythonEnvironment(python);
  if (!found.ok) return found;
  const { readInstalled } = await import("../../integrations/installedPackages.ts");
  const packages = readInstalled(found.value);
  return ok({ environment: found.value, checked: { packages, variables: found.value.markers } });
}

/** "/srv/ml/.venv, Python 3.12.4 (VIRTUAL_ENV)": how people are told of an environment. */
export function environmentText({ prefix, version, reason }: PythonEnvironment): string {
  return `${prefix}, Python ${version} (${reason})`;
}
