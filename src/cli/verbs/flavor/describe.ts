import { ok } from "../../../core/result.ts";
import { describeFlavor } from "../../../usecases/flavor/describe.ts";
import type { Run } from "../../command/context.ts";
import { flavorSections, loadedFlavorValue } from "../../values/flavor.ts";

/** `mlstack <type> flavor describe FLAVOR`. */
export const run: Run = async ({ env, parsed, type }) => {
  const [name = ""] = parsed.arguments;
  const flavor = await describeFlavor(env, { type, name });
  if (!flavor.ok) return flavor;
  return ok({ kind: "record", value: loadedFlavorValue(flavor.value), sections: flavorSections(flavor.value) });
};
