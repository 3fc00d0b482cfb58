import { ok } from "../../../core/result.ts";
import { renameSecret } from "../../../usecases/secret/rename.ts";
import { textOf } from "../../arguments/parsed.ts";
import type { Run } from "../../command/context.ts";
import { secretValue } from "../../values/secret.ts";

/** `mlstack secret rename NAME -n NEW_NAME`. */
export const run: Run = async ({ env, parsed }) => {
  const [ref = ""] = parsed.arguments;
  const renamed = await renameSecret(env, { ref, name: textOf(parsed, "new-name") ?? "" });
  if (!renamed.ok) return renamed;
  const message = `Renamed the secret ${ref} to ${renamed.value.name}.`;
  return ok({ kind: "done", message, value: secretValue(renamed.value) });
};
