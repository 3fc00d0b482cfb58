import { containerValue } from "./containerValue.ts";
import { FieldLine, type FieldProps } from "./FieldLine.tsx";

/** An object with fields of its own, which stand on a page of their own; here the names of those that are set. */
export function ModelField(props: FieldProps) {
  return <FieldLine {...props} value={containerValue(props.row)} />;
}
