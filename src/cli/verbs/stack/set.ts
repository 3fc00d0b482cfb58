import { ok } from "../../../core/result.ts";
import { setActiveStack } from "../../../usecases/stack/active.ts";
import type { Run } from "../../command/context.ts";
import { stackValue } from "../../values/stack.ts";

/** `mlstack stack set STACK`. */
export const run: Run = async ({ env, parsed }) => {
  const [ref = ""] = parsed.arguments;
  const active = await setActiveStack(env, { ref });
  if (!active.ok) return active;
  const { stack, reason } = active.value;
  const still = reason === "override" ? " Here MLSTACK_STACK names another one and still wins." : "";
  return ok({ kind: "done", message: `The active stack is ${stack.name}.${still}`, value: stackValue(stack) });
};
