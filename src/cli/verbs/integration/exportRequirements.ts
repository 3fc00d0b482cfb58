import { counted } from "../../../core/counted.ts";
import { exportedRequirements } from "../../../usecases/integration/requirements.ts";
import { given, textsOf } from "../../arguments/parsed.ts";
import type { Run } from "../../command/context.ts";
import { fileAnswer } from "../file/fileAnswer.ts";
import { pythonOf } from "./pythonOf.ts";

/** `mlstack integration export-requirements [NAME…]`. */
export const run: Run = async ({ env, parsed }) => {
  const found = await exportedRequirements(env, {
    names: parsed.arguments,
    ignore: textsOf(parsed, "ignore-integration"),
    installedOnly: given(parsed, "installed-only"),
    ...pythonOf(parsed),
  });
  if (!found.ok) return found;
  const text = found.value.map(({ requirement }) => `${requirement}\n`).join("");
  return fileAnswer(parsed, { text, what: counted(found.value.length, "requirement") });
};
