import { failure } from "../../../core/failure.ts";
import { err, ok } from "../../../core/result.ts";
import { createSecret } from "../../../usecases/secret/create.ts";
import { given } from "../../arguments/parsed.ts";
import type { Run } from "../../command/context.ts";
import { secretValue } from "../../values/secret.ts";
import { lineFeedNotes } from "../lineFeedNotes.ts";
import { readValues } from "./values.ts";

/** `mlstack secret create NAME --key=value …`. */
export const run: Run = async ({ env, parsed }) => {
  const values = await readValues(parsed);
  if (!values.ok) return values;
  if (Object.keys(values.value).length === 0) {
    return err(
      failure("usage", "The secret has no keys.", { hint: "Write each as --key=value, or all of them with -v." }),
    );
  }
  const [name = ""] = parsed.arguments;
  const created = await createSecret(env, { name, values: values.value, private: given(parsed, "private") });
  if (!created.ok) return created;
  return ok({
    kind: "done",
    message: `Created the secret ${created.value.name}.`,
    value: secretValue(created.value),
    findings: lineFeedNotes(values.value, Object.keys(values.value)),
  });
};
