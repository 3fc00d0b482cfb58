import type { Failure } from "../../core/failure.ts";
import type { Env } from "../env.ts";

/** A refusal without the secret values that this process knows: a client's own words may repeat what it was given. */
export function redactedFailure({ redact }: Pick<Env, "redact">, refused: Failure): Failure {
  const { message, hint, causes } = refused;
  return {
    ...refused,
    message: redact(message),
    ...(hint !== undefined && { hint: redact(hint) }),
    ...(causes !== undefined && { causes: causes.map((each) => redactedFailure({ redact }, each)) }),
  };
}
