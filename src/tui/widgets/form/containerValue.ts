import type { FormRow } from "../../forms/row.ts";
import type { Line } from "../line.ts";
import { shownValue } from "./FieldLine.tsx";

/** The value of a row that opens: a few words of what is inside, and the sign that it opens. */
export function containerValue(row: FormRow): Line {
  const shown = shownValue(row);
  return [...(typeof shown === "string" ? [{ text: shown }] : shown), { text: " ›", style: "dim" }];
}
