import type { SharedRequirement } from "../../core/python/sharedRequirement.ts";
import type { Target, Tool } from "./tool.ts";

/** What is known of a run that failed. */
export interface FailedRun {
  readonly tool: Tool["kind"];
  readonly target: Target;
  /** What it printed, the last lines at least. */
  readonly output: string;
  readonly status: number;
  /** What it was asked for; none where packages are removed. */
  readonly requirements: readonly SharedRequirement[];
  /** Where the whole output is kept; undefined where it could not be. */
  readonly log: string | undefined;
}
