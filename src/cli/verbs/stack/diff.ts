import { ok } from "../../../core/result.ts";
import { compareAnyStacks } from "../../../usecases/comparison/anyStacks.ts";
import type { Run } from "../../command/context.ts";
import { diffColumns, diffItem } from "../../values/diff.ts";

/** `mlstack stack diff A B`. */
export const run: Run = async ({ env, parsed }) => {
  const [left = "", right = ""] = parsed.arguments;
  const compared = await compareAnyStacks(env, { left, right });
  if (!compared.ok) return compared;
  const items = compared.value.rows.map(diffItem);
  const empty = `${left} and ${right} do not differ.`;
  return ok({ kind: "list", items, total: items.length, columns: diffColumns, empty });
};
