import { FieldLine, type FieldProps, shownValue } from "./FieldLine.tsx";
import { kindEnd, kindOf } from "./kindEnd.ts";

/** Any value; says as what its text was understood. */
export function AnyField(props: FieldProps) {
  return <FieldLine {...props} value={shownValue(props.row)} end={kindEnd(props.row, kindOf(props.row))} />;
}
