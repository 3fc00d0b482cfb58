import { AddRow, KeyLine } from "./AddRow.tsx";
import { AnyField } from "./AnyField.tsx";
import { BooleanField } from "./BooleanField.tsx";
import { ChoiceField } from "./ChoiceField.tsx";
import type { FieldProps } from "./FieldLine.tsx";
import { ListField } from "./ListField.tsx";
import { MapField } from "./MapField.tsx";
import { ModelField } from "./ModelField.tsx";
import { NumberField } from "./NumberField.tsx";
import { OptionRow } from "./OptionRow.tsx";
import { SecretField } from "./SecretField.tsx";
import { TextField } from "./TextField.tsx";
import { UnionField } from "./UnionField.tsx";

/** The row of any kind of field. */
export function FormField(props: FieldProps & { readonly isRevealed: boolean }) {
  const { isRevealed, ...field } = props;
  const { row, editing } = field;
  if (row.kind === "add") return <AddRow {...field} />;
  if (row.kind === "option") return <OptionRow {...field} />;
  if (editing?.kind === "key") return <KeyLine {...field} />;
  if (row.isSecret) return <SecretField {...field} isRevealed={isRevealed} />;
  if (row.shape.kind === "union") return <UnionField {...field} />;
  switch (row.shape.kind) {
    case "text":
      return <TextField {...field} />;
    case "integer":
    case "number":
      return <NumberField {...field} />;
    case "boolean":
      return <BooleanField {...field} />;
    case "choice":
      return <ChoiceField {...field} />;
    case "list":
      return <ListField {...field} />;
    case "map":
      return <MapField {...field} />;
    case "model":
      return <ModelField {...field} />;
    case "any":
      return <AnyField {...field} />;
  }
}
