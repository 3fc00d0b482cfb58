import { type Failure, failure } from "../../core/failure.ts";
import type { Env } from "../env.ts";

/** Why no environment is changed, where the person wants to look only; undefined: it may be. */
export function readOnlyRefusal(env: Env): Failure | undefined {
  return env.isReadOnly()
    ? failure("cannot-write", "Nothing was changed: this is read-only.", {
        hint: "Leave --read-only out to change the environment.",
      })
    : undefined;
}
