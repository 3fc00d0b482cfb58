import { ok } from "../../../core/result.ts";
import { searchFlavors } from "../../../usecases/flavor/search.ts";
import type { Run } from "../../command/context.ts";
import { foundFlavorColumns, foundFlavorValue } from "../../values/flavor.ts";
import { typeAsked } from "./typeAsked.ts";

/** `mlstack flavor search`. */
export const run: Run = async ({ env, parsed }) => {
  const type = typeAsked(parsed);
  if (!type.ok) return type;
  const text = parsed.arguments.join(" ");
  const found = await searchFlavors(env, { text, ...(type.value !== undefined && { type: type.value }) });
  if (!found.ok) return found;
  const items = found.value.map(foundFlavorValue);
  const empty = `No flavor and no field speaks of ${text}.`;
  return ok({ kind: "list", items, total: items.length, columns: foundFlavorColumns, empty });
};
