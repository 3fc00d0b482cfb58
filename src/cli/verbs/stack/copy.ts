import { ok } from "../../../core/result.ts";
import { copyStack } from "../../../usecases/stack/copy.ts";
import type { Run } from "../../command/context.ts";
import { stackValue } from "../../values/stack.ts";

/** `mlstack stack copy SOURCE TARGET`. */
export const run: Run = async ({ env, parsed }) => {
  const [ref = "", name = ""] = parsed.arguments;
  const copy = await copyStack(env, { ref, name });
  if (!copy.ok) return copy;
  return ok({ kind: "done", message: `Copied the stack ${ref} to ${copy.value.name}.`, value: stackValue(copy.value) });
};
