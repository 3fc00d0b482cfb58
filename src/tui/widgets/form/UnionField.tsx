import { FieldLine, type FieldProps, shownValue } from "./FieldLine.tsx";
import { kindEnd, kindOf } from "./kindEnd.ts";

/** One of several shapes, such as a text or a list; says which one it is now. */
export function UnionField(props: FieldProps) {
  return <FieldLine {...props} value={shownValue(props.row)} end={kindEnd(props.row, kindOf(props.row))} />;
}
