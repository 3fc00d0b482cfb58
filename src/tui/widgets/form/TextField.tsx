import { FieldLine, type FieldProps, shownValue } from "./FieldLine.tsx";

/** A text. */
export function TextField(props: FieldProps) {
  return <FieldLine {...props} value={shownValue(props.row)} />;
}
