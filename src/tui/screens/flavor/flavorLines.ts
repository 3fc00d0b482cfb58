import { byGroup, type FieldsOfGroup } from "../../../core/field/groups.ts";
import { type Field, shapeText } from "../../../core/field/shape.ts";
import { type FlavorFact, flavorFacts } from "../../../core/flavorFacts.ts";
import { visible } from "../../../core/visible.ts";
import type { ComponentView } from "../../../usecases/component/view.ts";
import type { FlavorDescription } from "../../../usecases/flavor/describe.ts";
import { rememberFor } from "../../state/rememberLast.ts";
import { fit } from "../../widgets/cells.ts";
import type { Line, Span } from "../../widgets/line.ts";
import { gap } from "../columns.ts";
import { nameWidthIn } from "../describe.ts";

/** Everything about a flavor that helps to decide for or against it, with its fields by group; to be wrapped to `width` cells. */
export const flavorLines = rememberFor((flavor: FlavorDescription, width: number): readonly Line[] => {
  const { fields } = flavor;
  const nameWidth = nameWidthIn(
    width,
    fields.map((field) => [field.name, shapeText(field.shape)]),
  );
  return [...headLines(flavor), ...byGroup(fields).flatMap((group) => groupLines(group, nameWidth))];
});

/** How many components are named. */
const mostNamed = 12;

/** All about a flavor but its fields, and which components and stacks use it. */
export function aboutLines(flavor: FlavorDescription, uses: readonly ComponentView[]): readonly Line[] {
  const more = uses.length - mostNamed;
  return [
    ...headLines(flavor),
    "",
    [{ text: "Used by", style: "accent" }],
    ...(uses.length === 0 ? [[{ text: "no component yet", style: "dim" as const }]] : []),
    ...uses.slice(0, mostNamed).map(useLine),
    ...(more > 0 ? [`and ${more} more`] : []),
  ];
}

function useLine({ name, usedBy }: ComponentView): Line {
  const stacks = usedBy.slice(0, mostNamed).map((stack) => stack.name);
  const more = usedBy.length - stacks.length;
  const text = stacks.length === 0 ? "in no stack" : `in ${stacks.join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
  return [{ text: visible(name) + gap }, { text: visible(text), style: "dim", hangs: true }];
}

function headLines({ spec, integration }: FlavorDescription): readonly Line[] {
  return [
    [
      { text: spec.title, style: "strong" },
      { text: `  ${spec.name}`, style: "dim" },
    ],
    spec.summary,
    ...(spec.details === undefined ? [] : ["", spec.details]),
    "",
    ...flavorFacts(spec, integration).map(factLine),
  ];
}

function factLine([name, text]: FlavorFact): Line {
  return [
    { text: name.padEnd(14), style: "dim" },
    { text, hangs: true, ...(name === "docs" ? { link: text } : {}) },
  ];
}

function groupLines({ title, fields }: FieldsOfGroup, nameWidth: number): readonly Line[] {
  return [
    "",
    [{ text: `${title} (${fields.length})`, style: "accent" }],
    ...fields.map(
      (field): Line => [
        { text: fit(visible(field.name), nameWidth) + gap },
        { text: shapeText(field.shape), style: "dim", hangs: true },
        ...marks(field),
      ],
    ),
  ];
}

function marks(field: Field): readonly Span[] {
  const words = [field.sensitive && "secret", field.deprecated && "deprecated"];
  return words.flatMap((word) => (word === false ? [] : [{ text: `  ${word}`, style: "warn" as const }]));
}
