import { ok } from "../../../core/result.ts";
import { setActiveStack } from "../../../usecases/stack/active.ts";
import { activeSentence } from "../../../usecases/stack/activeSentence.ts";
import { given } from "../../arguments/parsed.ts";
import type { Run } from "../../command/context.ts";
import { stackValue } from "../../values/stack.ts";

/** `mlstack stack set STACK`. */
export const run: Run = async ({ env, parsed }) => {
  const [ref = ""] = parsed.arguments;
  const set = await setActiveStack(env, { ref, ...(given(parsed, "global") && { scope: "everywhere" }) });
  if (!set.ok) return set;
  return ok({ kind: "done", message: activeSentence(set.value), value: stackValue(set.value.stack) });
};
