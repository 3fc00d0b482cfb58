import { ok, type Result } from "../../core/result.ts";
import { read } from "../access.ts";
import type { Env } from "../env.ts";
import { findSecret } from "./find.ts";
import type { SecretView } from "./view.ts";
import { oneSecretView, revealedSecret } from "./viewOf.ts";

/** Which secret is shown. */
export interface GetSecret {
  /** A name, an id, an unambiguous prefix of an id or part of a name. ZenML 0.98: client.py, `get_secret`. */
  readonly ref: string;
  /** Show the values in clear. */
  readonly reveal?: boolean;
}

/** Finds one secret. Errors: not-found, ambiguous, key-unavailable (with `reveal`). */
export async function getSecret(env: Env, { ref, reveal }: GetSecret): Promise<Result<SecretView>> {
  return read(env, (view) => {
    const found = findSecret(view, ref, "part");
    if (!found.ok) return found;
    return reveal === true ? revealedSecret(env, found.value, view) : ok(oneSecretView(found.value, view));
  });
}
