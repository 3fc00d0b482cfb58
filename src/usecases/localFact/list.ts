import type { LocalFactQuery, LocalFacts } from "../../core/localFact.ts";
import { ok, type Result } from "../../core/result.ts";
import type { Env } from "../env.ts";

/** What is looked for, and how long it may take. */
export interface ListLocalFacts extends LocalFactQuery {
  /** Nobody waits for it, and nothing may wait because of it: files that take long to read are left out, with a sentence. */
  readonly quick?: boolean;
}

/** Reading a file of this size takes a few milliseconds. */
const quickBytes = 64 * 1024;

/** What this machine knows of a kind: kube contexts, AWS profiles … Reads files, runs nothing. Files that cannot be read are told in the answer. */
export async function listLocalFacts(env: Env, input: ListLocalFacts): Promise<Result<LocalFacts>> {
  const { quick = false, ...query } = input;
  return ok(await env.localFacts(query, quick ? { maxBytes: quickBytes } : {}));
}
