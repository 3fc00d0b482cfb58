import { FieldLine, type FieldProps, shownValue } from "./FieldLine.tsx";
import { opens } from "./opens.ts";

/** A list; its items are rows of a page of their own. */
export function ListField(props: FieldProps) {
  return <FieldLine {...props} value={shownValue(props.row)} end={opens} />;
}
