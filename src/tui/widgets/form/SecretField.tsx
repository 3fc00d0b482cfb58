import { FieldLine, type FieldProps, shownValue } from "./FieldLine.tsx";

/** A secret: stars for what is stored and for what is typed, until it is revealed. References to secrets are no secret. */
export function SecretField(props: FieldProps & { readonly isRevealed: boolean }) {
  return <FieldLine {...props} value={shownValue(props.row)} isMasked={!props.isRevealed} />;
}
