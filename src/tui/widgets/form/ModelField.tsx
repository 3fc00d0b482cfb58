import { FieldLine, type FieldProps, shownValue } from "./FieldLine.tsx";
import { opens } from "./opens.ts";

/** An object with fields of its own, which stand on a page of their own; here the names of those that are set. */
export function ModelField(props: FieldProps) {
  return <FieldLine {...props} value={shownValue(props.row)} end={opens} />;
}
