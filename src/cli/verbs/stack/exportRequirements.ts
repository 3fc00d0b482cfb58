import { counted } from "../../../core/counted.ts";
import { ok } from "../../../core/result.ts";
import { stackRequirements } from "../../../usecases/stack/requirements.ts";
import type { Run } from "../../command/context.ts";
import { fileAnswer } from "../file/fileAnswer.ts";

/** `mlstack stack export-requirements [STACK] [-o FILE]`. */
export const run: Run = async ({ env, parsed }) => {
  const [ref] = parsed.arguments;
  const found = await stackRequirements(env, ref === undefined ? {} : { ref });
  if (!found.ok) return found;
  const { stack, written, findings } = found.value;
  if (written.length === 0)
    return ok({ kind: "done", message: `The stack ${stack.name} has no requirements.`, findings });
  const what = `${counted(written.length, "requirement")} of the stack ${stack.name}`;
  return fileAnswer(parsed, { text: written.map((each) => `${each}\n`).join(""), what, findings });
};
