import type { Line } from "../widgets/line.ts";

/** What stands in place of a list of which a filter leaves nothing. */
export function noMatch(filter: string): readonly Line[] {
  return [`Nothing matches ${filter}:`, "esc shows all."];
}
