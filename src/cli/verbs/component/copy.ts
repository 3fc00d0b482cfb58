import { ok } from "../../../core/result.ts";
import { copyComponent } from "../../../usecases/component/copy.ts";
import type { Run } from "../../command/context.ts";
import { componentValue, theComponent } from "../../values/component.ts";

/** `mlstack <type> copy SOURCE TARGET`. */
export const run: Run = async ({ env, parsed, type }) => {
  const [ref = "", name = ""] = parsed.arguments;
  const copy = await copyComponent(env, { type, ref, name });
  if (!copy.ok) return copy;
  const message = `Copied ${theComponent(type, ref)} to ${copy.value.name}.`;
  return ok({ kind: "done", message, value: componentValue(copy.value) });
};
