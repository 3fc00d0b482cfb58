import { T } from "../T.tsx";
import { TextInput } from "../TextInput.tsx";
import type { FieldProps } from "./FieldLine.tsx";

/** The row that adds an item or an entry; while the key of a new entry is typed, its editor. */
export function AddRow(props: FieldProps) {
  const { row, editing, width, isCursor, isFocused } = props;
  if (editing?.kind === "key") return <KeyLine {...props} />;
  const base = isCursor ? (isFocused ? "cursor" : "idle") : "plain";
  return <T line={[{ text: ` + ${row.label}`, style: "dim" }]} width={width} base={base} />;
}

/** The editor for the key of an entry. */
export function KeyLine({ editing, width, at }: FieldProps) {
  if (editing?.kind !== "key") return null;
  return (
    <TextInput
      edit={editing.edit}
      width={width}
      isActive
      at={at}
      prompt={editing.from === null ? " + key: " : " · key: "}
    />
  );
}
