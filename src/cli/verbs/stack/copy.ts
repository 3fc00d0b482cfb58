import { ok } from "../../../core/result.ts";
import { problemsIn } from "../../../core/stackRule/notes.ts";
import { copyStack } from "../../../usecases/stack/copy.ts";
import { validateStacks } from "../../../usecases/stack/validate.ts";
import type { Run } from "../../command/context.ts";
import { stackValue } from "../../values/stack.ts";

/** `mlstack stack copy SOURCE TARGET`. */
export const run: Run = async ({ env, parsed }) => {
  const [ref = "", name = ""] = parsed.arguments;
  const copy = await copyStack(env, { ref, name });
  if (!copy.ok) return copy;
  const validated = await validateStacks(env, { refs: [copy.value.id] });
  return ok({
    kind: "done",
    message: `Copied the stack ${ref} to ${copy.value.name}.`,
    value: stackValue(copy.value),
    findings: validated.ok ? validated.value.flatMap(({ findings }) => problemsIn(findings)) : [],
  });
};
