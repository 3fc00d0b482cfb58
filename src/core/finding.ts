import { type Failure, failure, type Place } from "./failure.ts";
import type { Need } from "./stackRule/stackRule.ts";

/** One result of a check: which rule, how bad, one sentence, where. */
export interface Finding {
  /** Stable id of the rule, such as `missing-type` or `orchestrator/vertex/no_pipeline_root`. */
  readonly rule: string;
  readonly severity: "error" | "warning" | "info";
  readonly message: string;
  readonly at: Place;
  readonly hint?: string;
  /** Where ZenML checks the same: a file of its package and a line (`sourceUrl`). */
  readonly source?: string;
  /** The rule is broken only because these are absent; adding them satisfies it. */
  readonly needs?: readonly Need[];
  /** Installing these integrations removes it: nothing in the stack has to change. */
  readonly install?: readonly string[];
}

/** A refusal of a configuration, seen as a finding. */
export function findingOf({ code, message, at = {}, hint }: Failure, severity: Finding["severity"] = "error"): Finding {
  return { rule: code, severity, message, at, ...(hint === undefined ? {} : { hint }) };
}

/** A finding as the reason of a refusal. */
export function failureOf({ message, at, hint }: Finding, code: Failure["code"] = "findings"): Failure {
  return failure(code, message, { at, ...(hint === undefined ? {} : { hint }) });
}
