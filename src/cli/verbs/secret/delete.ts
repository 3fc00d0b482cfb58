import { err, ok } from "../../../core/result.ts";
import { deleteSecret } from "../../../usecases/secret/delete.ts";
import { given } from "../../arguments/parsed.ts";
import type { Run } from "../../command/context.ts";
import { secretValue } from "../../values/secret.ts";
import { aborted, nothingDone } from "../confirmation.ts";

/** `mlstack secret delete NAME [-y]`. */
export const run: Run = async ({ env, parsed, confirm }) => {
  const [ref = ""] = parsed.arguments;
  if (!given(parsed, "yes")) {
    const answer = confirm(`Delete the secret ${ref}?`);
    if (answer === undefined) return err(aborted);
    if (!answer) return ok(nothingDone);
  }
  const deleted = await deleteSecret(env, { ref });
  if (!deleted.ok) return deleted;
  const message = `Deleted the secret ${deleted.value.name}; mlstack undo brings it back.`;
  return ok({ kind: "done", message, value: secretValue(deleted.value) });
};
