import { FieldLine, type FieldProps } from "./FieldLine.tsx";
import { kindOf, kindValue } from "./kindValue.ts";

/** One of several shapes, such as a text or a list; says which one it is now. */
export function UnionField(props: FieldProps) {
  return <FieldLine {...props} value={kindValue(props.row, kindOf(props.row))} />;
}
