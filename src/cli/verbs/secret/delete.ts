import { capital } from "../../../core/capital.ts";
import type { ComponentTypeId } from "../../../core/componentType.ts";
import type { Finding } from "../../../core/finding.ts";
import { ok } from "../../../core/result.ts";
import { deleteSecret } from "../../../usecases/secret/delete.ts";
import type { Run } from "../../command/context.ts";
import { theComponent } from "../../values/component.ts";
import { secretValue } from "../../values/secret.ts";
import { keptInstead } from "../confirmation.ts";

/** `mlstack secret delete NAME [-y]`. */
export const run: Run = async (context) => {
  const { env, parsed } = context;
  const [ref = ""] = parsed.arguments;
  const kept = keptInstead(context, `Delete the secret ${ref}?`);
  if (kept !== undefined) return kept;
  const deleted = await deleteSecret(env, { ref });
  if (!deleted.ok) return deleted;
  const { name, referring } = deleted.value;
  return ok({
    kind: "done",
    message: `Deleted the secret ${name}; mlstack undo brings it back.`,
    value: secretValue(deleted.value),
    findings: referring.map((component) => leadsNowhere(component.type, component.name, name)),
  });
};

function leadsNowhere(type: ComponentTypeId, component: string, secret: string): Finding {
  return {
    rule: "unresolved-reference",
    severity: "info",
    message: `${capital(theComponent(type, component))} still refers to the secret ${secret}, which is gone.`,
    at: { type, component },
  };
}
