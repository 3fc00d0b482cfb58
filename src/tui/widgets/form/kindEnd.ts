import { shapeText } from "../../../core/field/shape.ts";
import type { FormRow } from "../../forms/row.ts";
import { isContainer } from "../../forms/valueText.ts";
import type { Span } from "../line.ts";
import { opens } from "./opens.ts";

/** What stands behind a value of which there are several kinds: whether it opens, and of which kind it is. */
export function kindEnd({ actual }: FormRow, kind: string): Span {
  return { text: `${isContainer(actual) ? opens.text : ""}  (${kind})`, style: "dim" };
}

/** The kind of what stands in a row that can hold several: `integer`, `list of text`. */
export function kindOf(row: FormRow): string {
  if (row.actual.kind !== "any") return shapeText(row.actual);
  if (row.value === null || row.value === undefined) return "any value";
  if (typeof row.value === "bigint") return "integer";
  return typeof row.value === "string" ? "text" : typeof row.value;
}
