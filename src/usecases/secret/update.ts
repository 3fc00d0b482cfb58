import { failure } from "../../core/failure.ts";
import { err, type Result } from "../../core/result.ts";
import type { Env } from "../env.ts";
import type { SecretView } from "./view.ts";

/** What changes of a secret; other keys stay. */
export interface UpdateSecret {
  /** The exact name, an id or a prefix of an id. */
  readonly ref: string;
  readonly set?: Readonly<Record<string, string>>;
  /** Keys to remove. */
  readonly remove?: readonly string[];
  readonly private?: boolean;
  readonly rev?: number;
}

/** Changes a secret. Errors: not-found (the secret or a key to remove), ambiguous, invalid-value, conflict. */
export async function updateSecret(_env: Env, _input: UpdateSecret): Promise<Result<SecretView>> {
  return err(failure("bug", "This is not written yet."));
}
