import { containerValue } from "./containerValue.ts";
import { FieldLine, type FieldProps } from "./FieldLine.tsx";

/** Values by key; its entries are rows of a page of their own. */
export function MapField(props: FieldProps) {
  return <FieldLine {...props} value={containerValue(props.row)} />;
}
