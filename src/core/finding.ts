import type { Failure, Place } from "./failure.ts";

/** One result of a check: which rule, how bad, one sentence, where. */
export interface Finding {
  /** Stable id of the rule, such as `missing-type` or `s3/path_scheme`. */
  readonly rule: string;
  readonly severity: "error" | "warning" | "info";
  readonly message: string;
  readonly at: Place;
  readonly hint?: string;
}

/** A refusal of a configuration, seen as a finding. */
export function findingOf(failure: Failure, severity: Finding["severity"] = "error"): Finding {
  const { code, message, at = {}, hint } = failure;
  return { rule: code, severity, message, at, ...(hint === undefined ? {} : { hint }) };
}
