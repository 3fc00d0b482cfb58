import { failure } from "../../core/failure.ts";
import { err, type Result } from "../../core/result.ts";
import type { Env } from "../env.ts";
import type { SecretView } from "./view.ts";

/** What a new secret is made of. */
export interface CreateSecret {
  readonly name: string;
  readonly values: Readonly<Record<string, string>>;
  readonly private?: boolean;
}

/** Creates a secret. Errors: invalid-name, name-taken, invalid-value (a key), key-unavailable. */
export async function createSecret(_env: Env, _input: CreateSecret): Promise<Result<SecretView>> {
  return err(failure("bug", "This is not written yet."));
}
