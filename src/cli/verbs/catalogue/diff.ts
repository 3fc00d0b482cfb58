import { ok } from "../../../core/result.ts";
import { diffCatalogues } from "../../../usecases/catalogue/diff.ts";
import type { Run } from "../../command/context.ts";
import { flavorChangeColumns, flavorChangeValue } from "../../values/flavorChange.ts";

/** `mlstack catalogue diff A B`. */
export const run: Run = async ({ env, parsed }) => {
  const [before = "", after = ""] = parsed.arguments;
  const diff = await diffCatalogues(env, { before, after });
  if (!diff.ok) return diff;
  const items = diff.value.rows.map(flavorChangeValue);
  const empty = `The flavors of ZenML ${diff.value.before} (${before}) and ${diff.value.after} (${after}) are the same.`;
  return ok({ kind: "list", items, total: items.length, columns: flavorChangeColumns, empty });
};
