import { failure } from "../../core/failure.ts";
import type { Integration } from "../../core/integration.ts";
import { checkIntegration } from "../../core/integrationState.ts";
import type { SharedRequirement } from "../../core/python/sharedRequirement.ts";
import { err, ok, type Result } from "../../core/result.ts";
import type { Env } from "../env.ts";
import { type ChooseIntegrations, chosenIntegrations } from "./chosen.ts";
import { readEnvironment } from "./environment.ts";

/** The requirements of integrations, sorted and each once. Errors: not-found. */
export async function integrationRequirements(
  env: Env,
  input: ChooseIntegrations,
): Promise<Result<readonly SharedRequirement[]>> {
  const chosen = await chosenIntegrations(env, input);
  return chosen.ok ? ok(sharedRequirements(chosen.value)) : chosen;
}

/** Whose requirements are exported. */
export interface ExportRequirements extends ChooseIntegrations {
  /** Only those that an environment has wholly; then none is named. */
  readonly installedOnly?: boolean;
  readonly python?: string;
}

/** The requirements that an export holds, sorted and each once. Errors: usage, not-found, no-environment. */
export async function exportedRequirements(
  env: Env,
  input: ExportRequirements,
): Promise<Result<readonly SharedRequirement[]>> {
  if (input.installedOnly && input.names.length > 0) {
    const message = "Either name integrations or ask for the installed ones, not both.";
    return err(failure("usage", message, { at: { option: "--installed-only" } }));
  }
  const chosen = await chosenIntegrations(env, input);
  if (!chosen.ok || !input.installedOnly) return chosen.ok ? ok(sharedRequirements(chosen.value)) : chosen;
  const found = await readEnvironment(env, input.python);
  if (!found.ok) return found;
  const installed = chosen.value.filter((each) => checkIntegration(each, found.value.checked).state === "installed");
  return ok(sharedRequirements(installed));
}

function sharedRequirements(integrations: readonly Integration[]): readonly SharedRequirement[] {
  const names = new Map<string, string[]>();
  for (const { name, requirements } of integrations) {
    for (const requirement of requirements) names.set(requirement, [...(names.get(requirement) ?? []), name]);
  }
  return [...names]
    .map(([requirement, each]) => ({ requirement, integrations: [...new Set(each)] }))
    .toSorted((a, b) => (a.requirement < b.requirement ? -1 : 1));
}
