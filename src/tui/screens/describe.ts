import { beginningOf } from "../../core/beginning.ts";
import { componentType } from "../../core/componentType.ts";
import { type Field, shapeText } from "../../core/field/shape.ts";
import type { FlavorSpec } from "../../core/flavor.ts";
import type { LoadedFlavor } from "../../core/loadedFlavor.ts";
import { writeJson } from "../../core/value/json.ts";
import type { Value } from "../../core/value/value.ts";
import { visible } from "../../core/visible.ts";
import type { ComponentView } from "../../usecases/component/view.ts";
import { rememberFor } from "../state/rememberLast.ts";
import { fit, widthOf } from "../widgets/cells.ts";
import type { Line, Span } from "../widgets/line.ts";

/** Longer names of fields are cut. */
const widestName = 40;
/** Cells that stay for what they hold, such as `list of text`. */
const valueRoom = 12;

/** A value in one line: texts as they are, all else as JSON. */
export function valueText(value: Value): string {
  return typeof value === "string" ? value : writeJson(value);
}

/** Everything about a flavor that helps to decide for or against it, to be wrapped to `width` cells. */
export const flavorLines = rememberFor(linesOfFlavor);

function linesOfFlavor({ spec, fields }: LoadedFlavor, width: number): readonly Line[] {
  const nameWidth = nameWidthIn(
    width,
    fields.map((field) => [field.name, shapeText(field.shape)]),
  );
  return [
    [
      { text: spec.title, style: "strong" },
      { text: `  ${spec.name}`, style: "dim" },
    ],
    spec.summary,
    "",
    ...factLines(spec),
    ...groupLines("Required", fields, "required", nameWidth),
    ...groupLines("Optional", fields, "optional", nameWidth),
    ...groupLines("Advanced", fields, "advanced", nameWidth),
  ];
}

/** The cells of a column of names beside what they hold, for which so much room stays as it takes, or enough to be wrapped. */
function nameWidthIn(width: number, rows: Pairs): number {
  const held = Math.min(valueRoom, Math.max(0, ...rows.map(([, value]) => widthOf(visible(value)))));
  const room = Math.max(0, Math.min(widestName, width - held - gap.length));
  return Math.min(room, Math.max(0, ...rows.map(([name]) => widthOf(visible(name)))));
}

const gap = "  ";

function factLines(spec: FlavorSpec): readonly Line[] {
  const { integration, connector, supportedSchemes = [], docsUrl } = spec;
  const facts: readonly (readonly [string, string | undefined])[] = [
    ["integration", integration ?? "none needed"],
    ["schemes", supportedSchemes.length === 0 ? undefined : supportedSchemes.join(" ")],
    [
      "connector",
      connector === undefined ? undefined : [connector.type, connector.resourceType].filter(Boolean).join(" "),
    ],
    ["docs", docsUrl],
  ];
  return facts.flatMap(([name, value]): readonly Line[] =>
    value === undefined
      ? []
      : [
          [
            { text: name.padEnd(13), style: "dim" },
            { text: value, hangs: true, ...(name === "docs" ? { link: value } : {}) },
          ],
        ],
  );
}

function groupLines(
  title: string,
  fields: readonly Field[],
  group: Field["group"],
  nameWidth: number,
): readonly Line[] {
  const members = fields.filter((field) => field.group === group);
  if (members.length === 0) return [];
  return [
    "",
    [{ text: `${title} (${members.length})`, style: "accent" }],
    ...members.map(
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

/** Everything about a component: what is set, where it is used, what hangs on it; to be wrapped to `width` cells. A thousand stacks may use it. */
export const componentLines = rememberFor(linesOfComponent);

function linesOfComponent(component: ComponentView, width: number): readonly Line[] {
  const { name, flavor, type, usedBy, labels, environment, attached, connector } = component;
  const pairs = (title: string, rows: Pairs): readonly Line[] => pairLines(title, rows, width);
  return [
    [
      { text: name, style: "strong" },
      { text: `  ${flavor} ${componentType(type).title}`, style: "dim" },
    ],
    "",
    ...pairs(
      "Configuration",
      Object.entries(component.shown).map(([key, value]) => [key, valueText(value)]),
    ),
    ...pairs("Labels", Object.entries(labels)),
    ...pairs("Environment", Object.entries(environment)),
    ...pairs(
      "Secrets",
      attached.map((secret) => [secret.name, "all its keys become variables"]),
    ),
    ...(connector === null ? [] : pairs("Connector", [[connector.name, connector.resourceId ?? ""]])),
    [{ text: "Used by", style: "accent" }],
    ...(usedBy.length === 0
      ? [[{ text: "no stack yet", style: "dim" as const }]]
      : usedBy.map((stack): Line => [{ text: stack.name }])),
  ];
}

type Pairs = readonly (readonly [string, string])[];

/** Names on the left, what they hold on the right, under a heading. */
function pairLines(title: string, rows: Pairs, width: number): readonly Line[] {
  if (rows.length === 0) return [];
  const nameWidth = nameWidthIn(width, rows);
  return [
    [{ text: title, style: "accent" }],
    ...rows.map(
      ([key, value]): Line => [
        { text: fit(visible(key), nameWidth) + gap, style: "dim" },
        { text: beginningOf(value), hangs: true },
      ],
    ),
    "",
  ];
}
