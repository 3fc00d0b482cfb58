import { ok, type Result } from "../../core/result.ts";
import type { Transaction } from "../../database/view.ts";
import { change, read } from "../access.ts";
import type { Env } from "../env.ts";
import { findSecret } from "./find.ts";
import { referringComponents } from "./uses.ts";
import type { SecretView } from "./view.ts";
import { oneSecretView } from "./viewOf.ts";

/** Which secret goes. */
export interface DeleteSecret {
  /** The exact name, an id or a prefix of an id. */
  readonly ref: string;
}

/** A secret as it was, and the components whose configuration refers to it and thereby leads nowhere now. */
export interface DeletedSecret extends SecretView {
  readonly referring: SecretView["usedBy"]["components"];
}

/** Deletes a secret and detaches it everywhere, as ZenML does; returns what it was. References in configurations stay. Errors: not-found, ambiguous. */
export async function deleteSecret(env: Env, { ref }: DeleteSecret): Promise<Result<DeletedSecret>> {
  const found = read(env, (view) => findSecret(view, ref, "strict"));
  if (!found.ok) return found;

  return change(env, `delete secret ${found.value.name}`, (tx): Result<DeletedSecret> => {
    const secret = findSecret(tx, found.value.id, "strict");
    if (!secret.ok) return secret;
    const was = { ...oneSecretView(secret.value, tx), referring: referringComponents(tx, secret.value) };
    const detached = detach(tx, was.id);
    if (!detached.ok) return detached;
    const deleted = tx.secrets.delete(was.id);
    return deleted.ok ? ok(was) : deleted;
  });
}

function detach(tx: Transaction, id: string): Result<void> {
  const { components, stacks } = tx.secrets.usedBy(id);
  const without = (ids: readonly string[]) => ids.filter((each) => each !== id);
  for (const component of components) {
    const saved = tx.components.put({ ...component, secrets: without(component.secrets) });
    if (!saved.ok) return saved;
  }
  for (const stack of stacks) {
    const saved = tx.stacks.put({ ...stack, secrets: without(stack.secrets) });
    if (!saved.ok) return saved;
  }
  return ok(undefined);
}
