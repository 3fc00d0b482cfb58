import { shapeText } from "../../../core/field/shape.ts";
import type { FormRow } from "../../forms/row.ts";
import { isContainer } from "../../forms/valueText.ts";
import type { Line } from "../line.ts";
import { containerValue } from "./containerValue.ts";
import { shownValue } from "./FieldLine.tsx";

/** A value and, dim behind it, of which kind it is. */
export function kindValue(row: FormRow, kind: string): Line {
  const shown = isContainer(row.actual) ? containerValue(row) : shownValue(row);
  return [...(typeof shown === "string" ? [{ text: shown }] : shown), { text: `  (${kind})`, style: "dim" }];
}

/** The kind of what stands in a row that can hold several: `integer`, `list of text`. */
export function kindOf(row: FormRow): string {
  if (row.actual.kind !== "any") return shapeText(row.actual);
  if (row.value === null || row.value === undefined) return "any value";
  if (typeof row.value === "bigint") return "integer";
  return typeof row.value === "string" ? "text" : typeof row.value;
}
