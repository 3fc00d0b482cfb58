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

/** Everything about a flavor that helps to decide for or against it: what is short first, then the long text, the fields by group and the packages; to be wrapped to `width` cells. */
export const flavorLines = rememberFor((flavor: FlavorDescription, width: number): readonly Line[] => {
  const { fields } = flavor;
  const nameWidth = nameWidthIn(
    width,
    fields.map((field) => [field.name, shapeText(field.shape)]),
  );
  return [
    ...headLines(flavor),
    ...longLines(flavor),
    ...byGroup(fields).flatMap((group) => groupLines(group, nameWidth)),
    ...packageLines(flavor),
  ];
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
    ...longLines(flavor),
    ...packageLines(flavor),
  ];
}

function useLine({ name, usedBy }: ComponentView): Line {
  const stacks = usedBy.slice(0, mostNamed).map((stack) => stack.name);
  const more = usedBy.length - stacks.length;
  const text = stacks.length === 0 ? "in no stack" : `in ${stacks.join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
  return [{ text: visible(name) + gap }, { text: visible(text), style: "dim", hangs: true }];
}

function headLines(flavor: FlavorDescription): readonly Line[] {
  const { spec } = flavor;
  return [
    [
      { text: spec.title, style: "strong" },
      { text: `  ${spec.name}`, style: "dim" },
    ],
    spec.summary,
    "",
    ...factLines(flavor),
  ];
}

function longLines({ spec: { details } }: FlavorDescription): readonly Line[] {
  return details === undefined ? [] : ["", details];
}

/** What is installed for it; some integrations bring very many. */
function packageLines({ integration }: FlavorDescription): readonly Line[] {
  const packages = [
    ...(integration?.requirements ?? []),
    ...(integration?.aptPackages.map((name) => `${name} (apt)`) ?? []),
  ];
  if (packages.length === 0) return [];
  return ["", [{ text: `Packages (${packages.length})`, style: "accent" }], ...packages];
}

/** Packages have a place of their own. */
function factLines({ spec, fields }: FlavorDescription): readonly Line[] {
  const needed = fields.flatMap(({ required, name }) => (required ? [visible(name)] : []));
  const needs: readonly FlavorFact[] = needed.length === 0 ? [] : [["needs", needed.join(", ")]];
  return [...needs, ...flavorFacts(spec, undefined)].map(factLine);
}

function factLine([name, text]: FlavorFact): Line {
  // An address is long: it needs the room.
  if (name === "docs")
    return [
      { text: `${name}${gap}`, style: "dim" },
      { text, hangs: true, link: text },
    ];
  return [
    { text: name.padEnd(14), style: "dim" },
    { text, hangs: true },
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
