import { ok } from "../../../core/result.ts";
import { renameComponent } from "../../../usecases/component/rename.ts";
import type { Run } from "../../command/context.ts";
import { componentValue, theComponent } from "../../values/component.ts";

/** `mlstack <type> rename NAME NEW_NAME`. */
export const run: Run = async ({ env, parsed, type }) => {
  const [ref = "", name = ""] = parsed.arguments;
  const renamed = await renameComponent(env, { type, ref, name });
  if (!renamed.ok) return renamed;
  const message = `Renamed ${theComponent(type, ref)} to ${renamed.value.name}.`;
  return ok({ kind: "done", message, value: componentValue(renamed.value) });
};
