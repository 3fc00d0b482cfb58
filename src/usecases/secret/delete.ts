import { failure } from "../../core/failure.ts";
import { err, type Result } from "../../core/result.ts";
import type { Env } from "../env.ts";
import type { SecretView } from "./view.ts";

/** Which secret goes. */
export interface DeleteSecret {
  /** The exact name, an id or a prefix of an id. */
  readonly ref: string;
}

/** Deletes a secret and detaches it everywhere; returns what it was. Errors: not-found, ambiguous. */
export async function deleteSecret(_env: Env, _input: DeleteSecret): Promise<Result<SecretView>> {
  return err(failure("bug", "This is not written yet."));
}
