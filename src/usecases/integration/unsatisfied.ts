import { checkIntegration, type IntegrationState } from "../../core/integrationState.ts";
import type { PackagePlan } from "../../core/python/packagePlan.ts";
import type { Env } from "../env.ts";
import { readEnvironment } from "./environment.ts";

/** The integrations of a plan that the environment, read anew after it was carried out, has not wholly. */
export async function unsatisfied(
  env: Env,
  { work, integrations, environment }: PackagePlan,
): Promise<readonly { readonly name: string; readonly state: IntegrationState }[]> {
  if (work === "uninstall" || work === "bundle") return [];
  const now = await readEnvironment(env, environment.prefix);
  if (!now.ok) return [];
  const wanted = (await env.catalogue.integrations()).filter(({ name }) => integrations.includes(name));
  return wanted
    .map((each) => ({ name: each.name, state: checkIntegration(each, now.value.checked).state }))
    .filter(({ state }) => state !== "installed");
}
