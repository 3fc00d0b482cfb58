import { failure } from "../../core/failure.ts";
import { err, type Result } from "../../core/result.ts";
import type { Env } from "../env.ts";
import type { SecretView } from "./view.ts";

/** Which secret is shown. */
export interface GetSecret {
  /** A name, an id or an unambiguous prefix of either. */
  readonly ref: string;
  /** Show the values in clear. */
  readonly reveal?: boolean;
}

/** Finds one secret. Errors: not-found, ambiguous, key-unavailable (with `reveal`). */
export async function getSecret(_env: Env, _input: GetSecret): Promise<Result<SecretView>> {
  return err(failure("bug", "This is not written yet."));
}
