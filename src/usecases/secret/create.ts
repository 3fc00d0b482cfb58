import { err, ok, type Result } from "../../core/result.ts";
import { nameTaken } from "../../database/taken.ts";
import { change } from "../access.ts";
import type { Env } from "../env.ts";
import { newEntity } from "../newEntity.ts";
import { checkSecretKeys, checkSecretName, sealValues } from "./keys.ts";
import type { SecretView } from "./view.ts";
import { oneSecretView } from "./viewOf.ts";

/** What a new secret is made of. */
export interface CreateSecret {
  readonly name: string;
  readonly values: Readonly<Record<string, string>>;
  readonly private?: boolean;
}

/** Creates a secret. Errors: invalid-name, name-taken, invalid-value (a key), key-unavailable. */
export async function createSecret(env: Env, input: CreateSecret): Promise<Result<SecretView>> {
  const name = checkSecretName(input.name);
  if (!name.ok) return name;
  const keys = checkSecretKeys(Object.keys(input.values));
  if (!keys.ok) return keys;
  return change(env, `create secret ${name.value}`, (tx): Result<SecretView> => {
    // Also checked when it is stored; here before a key is made for values that are then not stored.
    if (tx.secrets.byName(name.value) !== undefined) return err(nameTaken(`secret ${name.value}`));
    const entity = newEntity(name.value);
    const sealed = sealValues(env, entity.id, input.values);
    if (!sealed.ok) return sealed;
    const secret = tx.secrets.put({ ...entity, private: input.private ?? false }, sealed.value);
    return secret.ok ? ok(oneSecretView(secret.value, tx)) : secret;
  });
}
