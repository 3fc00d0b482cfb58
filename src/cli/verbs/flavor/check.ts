import { ok } from "../../../core/result.ts";
import { checkFlavor } from "../../../usecases/flavor/check.ts";
import type { Run } from "../../command/context.ts";
import { findingsAnswer } from "../findingsAnswer.ts";
import { typeAsked } from "./typeAsked.ts";

/** `mlstack flavor check SOURCE`: what registration would say, without registering. */
export const run: Run = async ({ env, parsed }) => {
  const type = typeAsked(parsed);
  if (!type.ok) return type;
  const [source = ""] = parsed.arguments;
  const checked = await checkFlavor(env, { source, ...(type.value !== undefined && { type: type.value }) });
  if (!checked.ok) return checked;
  const { file, findings } = checked.value;
  return ok(
    findingsAnswer([{ stack: null, findings }], {
      parsed,
      files: [file],
      version: env.version,
      without: ["stack", "component"],
      also: ["hint"],
    }),
  );
};
