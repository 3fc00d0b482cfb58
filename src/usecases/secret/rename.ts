import { failure } from "../../core/failure.ts";
import { err, type Result } from "../../core/result.ts";
import type { Env } from "../env.ts";
import type { SecretView } from "./view.ts";

/** Which secret gets which name. */
export interface RenameSecret {
  /** The exact name, an id or a prefix of an id. */
  readonly ref: string;
  readonly name: string;
}

/** Renames a secret. References in configurations keep the old name. Errors: not-found, ambiguous, invalid-name, name-taken. */
export async function renameSecret(_env: Env, _input: RenameSecret): Promise<Result<SecretView>> {
  return err(failure("bug", "This is not written yet."));
}
