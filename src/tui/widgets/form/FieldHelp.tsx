import { hiddenText } from "../../../core/component.ts";
import { shapeText } from "../../../core/field/shape.ts";
import { localFactKinds } from "../../../core/localFact.ts";
import { conditionWords } from "../../../core/rule/words.ts";
import type { FormRow } from "../../forms/rows.ts";
import { textOf } from "../../forms/valueText.ts";
import { ScrolledDetails } from "../Details.tsx";
import type { Line } from "../line.ts";

/** What `FieldHelp` draws. */
export type FieldHelpProps = {
  /** The row under the cursor. */
  readonly row: FormRow | undefined;
  readonly width: number;
  readonly height: number;
  readonly top?: number;
};

/** What people need to know to fill the field under the cursor. */
export function FieldHelp({ row, width, height, top = 0 }: FieldHelpProps) {
  return <ScrolledDetails lines={row === undefined ? [] : fieldHelpLines(row)} width={width} height={height} top={top} />;
}

/** That text: name, problem, help, type, default, example, unit, where to look it up, marks. Not wrapped. */
export function fieldHelpLines(row: FormRow): readonly Line[] {
  const { field, shape, problem } = row;
  const lines: Line[] = [[{ text: row.kind === "item" ? `item ${row.label}` : row.label, style: "accent" }]];
  if (problem !== undefined) lines.push([{ text: `✗ ${problem}`, style: "bad" }]);
  if (field?.help) lines.push(field.help);
  if (field?.details !== undefined) lines.push(field.details);
  lines.push("", fact("type", shapeText(shape)));
  // Beside long names the row shows only the beginning of it.
  if (row.state === "set" && row.text.length > shortValue) lines.push(fact("value", shortText(row.text)));
  if (field === undefined) return lines;
  if (field.default !== undefined && field.default !== null)
    lines.push(fact("default", row.isSecret ? hiddenText : shortText(textOf(field.default, shape))));
  if (field.example !== undefined) lines.push(fact("example", shortText(textOf(field.example, shape))));
  if (field.unit !== undefined) lines.push(fact("unit", field.unit));
  if (field.find !== undefined) lines.push(fact("find", field.find));
  const marks = marksOf(row);
  if (marks.length > 0) lines.push("", ...marks);
  return lines;
}

const shortValue = 12;

function fact(name: string, text: string): Line {
  return [
    { text: name.padEnd(9), style: "dim" },
    { text, hangs: true },
  ];
}

function shortText(text: string): string {
  return text.length > 400 ? `${text.slice(0, 400)}…` : text;
}

function marksOf({ field, isSecret, state }: FormRow): readonly Line[] {
  const marks: string[] = [];
  if (field?.required) marks.push("Required.");
  if (field?.localFact !== undefined)
    marks.push(`s offers each ${localFactKinds[field.localFact.kind].one} that this machine knows.`);
  if (field?.only !== undefined) marks.push(`Counts only while ${conditionWords(field.only)}.`);
  if (isSecret) marks.push("Secret: stored encrypted, or as a reference such as {{name.key}}.");
  if (state === "sealed") marks.push("A value is stored. Typing here replaces it.");
  if (field?.settings) marks.push("A pipeline run can override it.");
  if (field?.nullable && field.default !== undefined && field.default !== null)
    marks.push("Can be set to null, which is not the same as leaving it unset.");
  if (!field?.deprecated) return marks;
  return [...marks, [{ text: "Deprecated: better leave it unset.", style: "warn" }]];
}
