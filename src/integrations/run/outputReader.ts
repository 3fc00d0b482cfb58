import type { PackageVersion, ToolProgress } from "../../core/python/toolProgress.ts";

/** What a line of a tool's output tells. */
export interface LineNews {
  readonly progress?: ToolProgress;
  readonly added?: readonly PackageVersion[];
  readonly removed?: readonly PackageVersion[];
  /** The line only counts, and is no line of the log. */
  readonly isCounter?: true;
}

/** Takes the lines of one run, one after the other. */
export type OutputReader = (line: string) => LineNews;
