import { componentType } from "../../../core/componentType.ts";
import { ok } from "../../../core/result.ts";
import { listFlavors } from "../../../usecases/flavor/list.ts";
import type { Run } from "../../command/context.ts";
import { flavorColumns, flavorValue } from "../../values/flavor.ts";

/** `mlstack <type> flavor list`. */
export const run: Run = async ({ env, type }) => {
  const page = await listFlavors(env, { type });
  if (!page.ok) return page;
  const empty = `There are no flavors of ${componentType(type).plural} here.`;
  const { items, total } = page.value;
  return ok({ kind: "list", items: items.map(flavorValue), total, columns: flavorColumns, empty });
};
