import { containerValue } from "./containerValue.ts";
import { FieldLine, type FieldProps } from "./FieldLine.tsx";

/** A list; its items are rows of a page of their own. */
export function ListField(props: FieldProps) {
  return <FieldLine {...props} value={containerValue(props.row)} />;
}
