import { FieldLine, type FieldProps } from "./FieldLine.tsx";
import { kindOf, kindValue } from "./kindValue.ts";

/** Any value; says as what its text was understood. */
export function AnyField(props: FieldProps) {
  return <FieldLine {...props} value={kindValue(props.row, kindOf(props.row))} />;
}
