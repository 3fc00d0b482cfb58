import type { Line } from "../line.ts";
import { FieldLine, type FieldProps, shownValue } from "./FieldLine.tsx";

/** A boolean: a filled or an empty mark before the word. */
export function BooleanField(props: FieldProps) {
  const { row } = props;
  const isOn = row.value === true || (row.value === undefined && row.field?.default === true);
  const isKnown =
    typeof row.value === "boolean" || (row.value === undefined && typeof row.field?.default === "boolean");
  if (!isKnown) return <FieldLine {...props} value={shownValue(row)} />;
  const value: Line = [{ text: `${isOn ? "●" : "·"} ${isOn}`, style: row.state === "unset" ? "dim" : "plain" }];
  return <FieldLine {...props} value={value} />;
}
