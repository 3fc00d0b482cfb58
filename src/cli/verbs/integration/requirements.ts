import { ok } from "../../../core/result.ts";
import { integrationRequirements } from "../../../usecases/integration/requirements.ts";
import type { Run } from "../../command/context.ts";
import { sharedRequirementColumns, sharedRequirementValue } from "../../values/integration.ts";

/** `mlstack integration requirements [NAME…]`. */
export const run: Run = async ({ env, parsed }) => {
  const found = await integrationRequirements(env, { names: parsed.arguments });
  if (!found.ok) return found;
  const items = found.value.map(sharedRequirementValue);
  const empty = "No Python packages are required.";
  return ok({ kind: "list", items, total: items.length, columns: sharedRequirementColumns, empty });
};
