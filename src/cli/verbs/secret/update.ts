import { ok } from "../../../core/result.ts";
import { updateSecret } from "../../../usecases/secret/update.ts";
import { textOf, textsOf } from "../../arguments/parsed.ts";
import { readBoolean } from "../../arguments/texts.ts";
import type { Run } from "../../command/context.ts";
import { secretValue } from "../../values/secret.ts";
import { lineFeedNotes } from "../lineFeedNotes.ts";
import { readValues } from "./values.ts";

/** `mlstack secret update NAME --key=value … -r KEY …`. */
export const run: Run = async ({ env, parsed }) => {
  const set = await readValues(parsed);
  if (!set.ok) return set;
  const [ref = ""] = parsed.arguments;
  const text = textOf(parsed, "private");
  const isPrivate = text === undefined ? undefined : readBoolean("--private", text);
  if (isPrivate && !isPrivate.ok) return isPrivate;
  const updated = await updateSecret(env, {
    ref,
    set: set.value,
    remove: textsOf(parsed, "remove-keys"),
    ...(isPrivate && { private: isPrivate.value }),
  });
  if (!updated.ok) return updated;
  return ok({
    kind: "done",
    message: `Updated the secret ${updated.value.name}.`,
    value: secretValue(updated.value),
    findings: lineFeedNotes(set.value, Object.keys(set.value)),
  });
};
