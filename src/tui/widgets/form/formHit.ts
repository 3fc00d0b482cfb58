import type { Hit } from "../hits.ts";
import type { FormLine } from "./formLines.ts";

/** What a line of a form is when it is clicked: a row, with the text below it, or a value to choose; a heading is nothing. */
export function formHit(lines: readonly FormLine[], at: number): Hit | undefined {
  const line = lines[at];
  if (line === undefined || (line.kind === "text" && line.id.startsWith("heading "))) return undefined;
  if (line.kind === "text" && line.option !== undefined) {
    const options = lines.flatMap((each) => (each.kind === "text" && each.option !== undefined ? [each] : []));
    return { kind: "option", by: options.indexOf(line) - options.findIndex(({ option }) => option?.isCursor) };
  }
  const rows = lines.flatMap((each, i) => (each.kind === "row" ? [i] : []));
  return { kind: "field", index: rows.findLastIndex((i) => i <= at) };
}
