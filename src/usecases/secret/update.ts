import { failure } from "../../core/failure.ts";
import { err, ok, type Result } from "../../core/result.ts";
import type { Secret } from "../../core/secret.ts";
import { didYouMean } from "../../core/suggest.ts";
import { change, read } from "../access.ts";
import type { Env } from "../env.ts";
import { changedTexts } from "../textMap.ts";
import { findSecret } from "./find.ts";
import { checkSecretKeys, sealValues } from "./keys.ts";
import type { SecretView } from "./view.ts";
import { oneSecretView } from "./viewOf.ts";

/** What changes of a secret; other keys stay. */
export interface UpdateSecret {
  /** The exact name, an id or a prefix of an id. */
  readonly ref: string;
  readonly set?: Readonly<Record<string, string>>;
  /** Keys to remove; the secret must have them, and none of them may be set at once. */
  readonly remove?: readonly string[];
  readonly private?: boolean;
  readonly rev?: number;
}

/** Changes a secret. Errors: not-found (the secret, or a key to remove), ambiguous, invalid-value (a key), key-unavailable, conflict. */
export async function updateSecret(env: Env, input: UpdateSecret): Promise<Result<SecretView>> {
  const keys = checkSecretKeys(Object.keys(input.set ?? {}));
  if (!keys.ok) return keys;
  const found = read(env, (view) => findSecret(view, input.ref, "strict"));
  if (!found.ok) return found;
  const { id, name } = found.value;

  return change(env, `update secret ${name}`, (tx): Result<SecretView> => {
    const secret = findSecret(tx, id, "strict");
    if (!secret.ok) return secret;
    const removed = checkRemoved(secret.value, input);
    if (!removed.ok) return removed;
    const set = sealValues(env, id, input.set ?? {});
    if (!set.ok) return set;
    const saved = tx.secrets.put(
      {
        ...secret.value,
        private: input.private ?? secret.value.private,
        rev: input.rev ?? secret.value.rev,
      },
      changedTexts(tx.secrets.sealed(id), set.value, input.remove),
    );
    return saved.ok ? ok(oneSecretView(saved.value, tx)) : saved;
  });
}

/** ZenML 0.98: client.py, `update_secret`. */
function checkRemoved({ name, keys }: Secret, { set = {}, remove = [] }: UpdateSecret): Result<void> {
  const lost = remove.find((key) => !keys.includes(key));
  if (lost !== undefined) {
    const hint = didYouMean(lost, keys) ?? (keys.length > 0 ? `Its keys: ${keys.join(", ")}.` : "It has no keys.");
    return err(failure("not-found", `The secret ${name} has no key ${lost}.`, { hint }));
  }
  const both = remove.find((key) => Object.hasOwn(set, key));
  if (both === undefined) return ok(undefined);
  return err(failure("invalid-value", `The key ${both} cannot be set and removed at once.`));
}
