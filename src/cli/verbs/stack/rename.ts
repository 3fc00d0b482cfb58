import { ok } from "../../../core/result.ts";
import { renameStack } from "../../../usecases/stack/rename.ts";
import type { Run } from "../../command/context.ts";
import { stackValue } from "../../values/stack.ts";

/** `mlstack stack rename STACK NEW_NAME`. */
export const run: Run = async ({ env, parsed }) => {
  const [ref = "", name = ""] = parsed.arguments;
  const renamed = await renameStack(env, { ref, name });
  if (!renamed.ok) return renamed;
  return ok({
    kind: "done",
    message: `Renamed the stack ${ref} to ${renamed.value.name}.`,
    value: stackValue(renamed.value),
  });
};
