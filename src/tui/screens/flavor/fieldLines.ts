import { innerFields, innerTitle } from "../../../core/field/innerFields.ts";
import { type Field, shapeText } from "../../../core/field/shape.ts";
import { visible } from "../../../core/visible.ts";
import { fact, knownFacts, markSentences, settingSentences } from "../../widgets/form/fieldFacts.ts";
import type { Line } from "../../widgets/line.ts";
import { gap } from "../columns.ts";

/** All that is said of a field: help, type, default, example, unit, where to find a value, marks, long help, and what lies inside it. */
export function fieldLines(
  field: Field,
  { isSettingsOnly, pick }: { isSettingsOnly: boolean; pick: string },
): readonly Line[] {
  const { name, help, details, shape, sensitive } = field;
  const inner = innerFields(shape);
  const marks = [
    ...markSentences(field, { pick: `${pick} in the form`, isSecret: sensitive }),
    ...settingSentences(field),
    ...(isSettingsOnly ? ["Only a pipeline run can set it; no component holds it."] : []),
  ];
  return [
    [{ text: name, style: "accent" }],
    help,
    "",
    fact("type", shapeText(shape)),
    ...knownFacts(field, shape, sensitive && field.default !== null),
    ...(marks.length === 0 ? [] : ["", ...marks]),
    ...(details === undefined ? [] : ["", details]),
    ...(inner.length === 0
      ? []
      : [
          "",
          [{ text: `${innerTitle(shape)} (${inner.length})`, style: "accent" as const }],
          ...inner.flatMap(innerLines),
        ]),
  ];
}

function innerLines({ name, shape, required, help }: Field): readonly Line[] {
  return [
    [{ text: visible(name) + gap }, { text: `${shapeText(shape)}${required ? "  needed" : ""}`, style: "dim" }],
    [{ text: gap }, { text: help, hangs: true, style: "dim" }],
  ];
}
