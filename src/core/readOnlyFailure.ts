import { type Failure, failure } from "./failure.ts";

/** The refusal of whoever asked to look only. `what` begins the sentence: that of which nothing was changed. */
export function readOnlyFailure(what = "Nothing"): Failure {
  return failure("cannot-write", `${what} was changed: this is read-only.`, {
    hint: "Leave --read-only out, or read_only in preferences.yaml, to change it.",
  });
}
