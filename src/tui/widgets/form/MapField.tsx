import { FieldLine, type FieldProps, shownValue } from "./FieldLine.tsx";
import { opens } from "./opens.ts";

/** Values by key; its entries are rows of a page of their own. */
export function MapField(props: FieldProps) {
  return <FieldLine {...props} value={shownValue(props.row)} end={opens} />;
}
