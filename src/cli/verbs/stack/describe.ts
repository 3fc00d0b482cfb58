import { ok } from "../../../core/result.ts";
import { getStack } from "../../../usecases/stack/get.ts";
import type { Run } from "../../command/context.ts";
import { stackSections, stackValue } from "../../values/stack.ts";

/** `mlstack stack describe [STACK]`. */
export const run: Run = async ({ env, parsed }) => {
  const [ref] = parsed.arguments;
  const found = await getStack(env, ref === undefined ? {} : { ref });
  if (!found.ok) return found;
  return ok({ kind: "record", value: stackValue(found.value), sections: stackSections(found.value) });
};
