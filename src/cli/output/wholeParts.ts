import { textWidth } from "../../core/textWidth.ts";
import { visible } from "../../core/visible.ts";

/** Parts of a line beside each other, as many of the first ones as fit. */
export function joinedParts(parts: readonly string[], columns: number): string {
  let line = "";
  for (const part of parts.map((each) => visible(each))) {
    const longer = line === "" ? part : `${line}  ${part}`;
    if (textWidth(longer) > columns) break;
    line = longer;
  }
  return line;
}
