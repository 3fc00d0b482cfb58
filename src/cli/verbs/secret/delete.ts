import { capital } from "../../../core/capital.ts";
import type { ComponentTypeId } from "../../../core/componentType.ts";
import type { Finding } from "../../../core/finding.ts";
import { err, ok } from "../../../core/result.ts";
import { deleteSecret } from "../../../usecases/secret/delete.ts";
import { given } from "../../arguments/parsed.ts";
import type { Run } from "../../command/context.ts";
import { theComponent } from "../../values/component.ts";
import { secretValue } from "../../values/secret.ts";
import { aborted, nothingDone } from "../confirmation.ts";

/** `mlstack secret delete NAME [-y]`. */
export const run: Run = async ({ env, parsed, confirm }) => {
  const [ref = ""] = parsed.arguments;
  // Where nothing may change, what does it says so, and nobody need answer before.
  if (!given(parsed, "yes") && !env.isReadOnly()) {
    const answer = confirm(`Delete the secret ${ref}?`);
    if (answer === undefined) return err(aborted);
    if (!answer) return ok(nothingDone);
  }
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
