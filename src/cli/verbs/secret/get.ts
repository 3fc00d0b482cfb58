import { failure } from "../../../core/failure.ts";
import { err, ok } from "../../../core/result.ts";
import { getSecret } from "../../../usecases/secret/get.ts";
import { given, textOf } from "../../arguments/parsed.ts";
import { readBoolean } from "../../arguments/texts.ts";
import type { Run } from "../../command/context.ts";
import { secretSections, secretValue } from "../../values/secret.ts";

/** `mlstack secret get NAME [--reveal]`. */
export const run: Run = async ({ env, parsed }) => {
  const [ref = ""] = parsed.arguments;
  const text = textOf(parsed, "private");
  const isPrivate = text === undefined ? undefined : readBoolean("--private", text);
  if (isPrivate && !isPrivate.ok) return isPrivate;
  const found = await getSecret(env, { ref, reveal: given(parsed, "reveal") });
  if (!found.ok) return found;
  if (isPrivate && isPrivate.value !== found.value.private) {
    return err(failure("not-found", `The secret ${found.value.name} is ${found.value.private ? "" : "not "}private.`));
  }
  return ok({ kind: "record", value: secretValue(found.value), sections: secretSections(found.value) });
};
