import { failure } from "../../core/failure.ts";
import type { Page, Query } from "../../core/query/query.ts";
import { err, type Result } from "../../core/result.ts";
import type { Env } from "../env.ts";
import type { SecretView } from "./view.ts";

/** Which secrets are listed. */
export interface ListSecrets {
  readonly query?: Query;
}

/** The fields that a list of secrets can be filtered and sorted by. */
export const secretQueryFields = ["id", "name", "private", "created", "updated", "user"] as const;

/** Lists secrets, the newest first unless sorted; never their values. Errors: usage. */
export async function listSecrets(_env: Env, _input: ListSecrets): Promise<Result<Page<SecretView>>> {
  return err(failure("bug", "This is not written yet."));
}
