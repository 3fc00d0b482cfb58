import { textOfEdit } from "../../keymap/textEdit.ts";
import { FieldLine, type FieldProps, shownValue } from "./FieldLine.tsx";

/** A secret: stars for what is stored and for what is typed, until it is revealed. References to secrets are no secret, nor is what begins like one. */
export function SecretField(props: FieldProps & { readonly isRevealed: boolean }) {
  const { row, editing, isRevealed } = props;
  const isReference = editing?.kind === "text" && textOfEdit(editing.edit).startsWith("{{");
  return <FieldLine {...props} value={shownValue(row)} isMasked={!isRevealed && !isReference} />;
}
