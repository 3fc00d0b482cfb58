import type { Integration } from "../../core/integration.ts";
import { ok, type Result } from "../../core/result.ts";
import type { Env } from "../env.ts";
import { stackRequirements } from "../stack/requirements.ts";
import { type ChooseIntegrations, chosenIntegrations } from "./chosen.ts";

/** Which integrations are meant, those of a stack among them. */
export interface WantedIntegrations extends ChooseIntegrations {
  /** Also what the components of a stack need; null is the active one. */
  readonly stack?: string | null;
}

/** The integrations that are named and those of a stack; where neither is named, all. Errors: not-found, ambiguous. */
export async function wantedIntegrations(
  env: Env,
  { names, ignore = [], stack }: WantedIntegrations,
): Promise<Result<readonly Integration[]>> {
  const chosen = await chosenIntegrations(env, { names, ignore });
  if (stack === undefined || !chosen.ok) return chosen;
  const needed = await stackRequirements(env, stack === null ? {} : { ref: stack });
  if (!needed.ok) return needed;
  const wanted = [...names, ...needed.value.integrations];
  return wanted.length === 0 ? ok([]) : chosenIntegrations(env, { names: wanted, ignore });
}
