import { ok, type Result } from "../../core/result.ts";
import { read } from "../access.ts";
import type { Env } from "../env.ts";

/** A secret that references can name, and the names of its values. */
export interface SecretKeys {
  readonly name: string;
  readonly keys: readonly string[];
}

/** All secrets that references can name, in their order; needs no key. */
export function secretKeys(env: Env): Result<readonly SecretKeys[]> {
  return read(env, (view) => ok(view.secrets.list().map(({ name, keys }) => ({ name, keys }))));
}
