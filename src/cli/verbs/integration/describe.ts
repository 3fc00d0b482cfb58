import { ok } from "../../../core/result.ts";
import { describeIntegration } from "../../../usecases/integration/list.ts";
import type { Run } from "../../command/context.ts";
import { describedIntegrationValue, integrationSections } from "../../values/integration.ts";
import { pythonOf } from "./pythonOf.ts";

/** `mlstack integration describe NAME`. */
export const run: Run = async ({ env, parsed }) => {
  const [name = ""] = parsed.arguments;
  const found = await describeIntegration(env, { name, ...pythonOf(parsed) });
  if (!found.ok) return found;
  const value = describedIntegrationValue(found.value);
  return ok({ kind: "record", value, sections: integrationSections(found.value) });
};
