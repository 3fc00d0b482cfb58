import { ok, type Result } from "../../core/result.ts";
import { change, read } from "../access.ts";
import type { Env } from "../env.ts";
import { findSecret } from "./find.ts";
import { checkSecretName } from "./keys.ts";
import type { SecretView } from "./view.ts";
import { oneSecretView } from "./viewOf.ts";

/** Which secret gets which name. */
export interface RenameSecret {
  /** The exact name, an id or a prefix of an id. */
  readonly ref: string;
  readonly name: string;
}

/** Renames a secret. References in configurations keep the old name. Errors: not-found, ambiguous, invalid-name, name-taken. */
export async function renameSecret(env: Env, input: RenameSecret): Promise<Result<SecretView>> {
  const name = checkSecretName(input.name);
  if (!name.ok) return name;
  const found = read(env, (view) => findSecret(view, input.ref, "strict"));
  if (!found.ok) return found;

  return change(env, `rename secret ${found.value.name} to ${name.value}`, (tx): Result<SecretView> => {
    const secret = findSecret(tx, found.value.id, "strict");
    if (!secret.ok) return secret;
    const saved = tx.secrets.put({ ...secret.value, name: name.value }, tx.secrets.sealed(secret.value.id));
    return saved.ok ? ok(oneSecretView(saved.value, tx)) : saved;
  });
}
