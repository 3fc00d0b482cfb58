import { unitBehind } from "../../../core/counted.ts";
import type { Line } from "../line.ts";
import { FieldLine, type FieldProps, shownValue } from "./FieldLine.tsx";

/** An integer or a number with a fraction, with its unit. */
export function NumberField(props: FieldProps) {
  const { unit } = props.row.field ?? {};
  const shown = shownValue(props.row);
  const value: Line =
    unit === undefined || props.row.text === "" || typeof shown === "string"
      ? shown
      : [...shown, { text: ` ${unitBehind(props.row.text, unit)}`, style: "dim" }];
  return <FieldLine {...props} value={value} />;
}
