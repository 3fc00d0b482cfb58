import { nounOf } from "../../core/componentType.ts";
import { type Field, shapeText } from "../../core/field/shape.ts";
import type { FlavorSpec } from "../../core/flavor.ts";
import type { LoadedFlavor } from "../../core/loadedFlavor.ts";
import { writeJson } from "../../core/value/json.ts";
import type { Value } from "../../core/value/value.ts";
import { visible } from "../../core/visible.ts";
import type { ComponentView } from "../../usecases/component/view.ts";
import { fit, widthOf } from "../widgets/cells.ts";
import type { Line, Span } from "../widgets/line.ts";

/** Longer names of fields are cut, so that room for what they hold remains. */
const widestName = 28;

/** A value in one line: texts as they are, all else as JSON. */
export function valueText(value: Value): string {
  return typeof value === "string" ? value : writeJson(value);
}

/** Everything about a flavor that helps to decide for or against it. */
export function flavorLines({ spec, fields }: LoadedFlavor): readonly Line[] {
  return [
    [
      { text: spec.title, style: "strong" },
      { text: `  ${spec.name}`, style: "dim" },
    ],
    spec.summary,
    "",
    ...factLines(spec),
    ...groupLines("Required", fields, "required"),
    ...groupLines("Optional", fields, "optional"),
    ...groupLines("Advanced", fields, "advanced"),
  ];
}

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
    value === undefined ? [] : [[{ text: name.padEnd(12), style: "dim" }, { text: value }]],
  );
}

function groupLines(title: string, fields: readonly Field[], group: Field["group"]): readonly Line[] {
  const members = fields.filter((field) => field.group === group);
  if (members.length === 0) return [];
  const width = Math.min(widestName, Math.max(...members.map((field) => field.name.length)));
  return [
    "",
    [{ text: `${title} (${members.length})`, style: "accent" }],
    ...members.map(
      (field): Line => [
        { text: fit(field.name, width) },
        { text: "  " },
        { text: shapeText(field.shape), style: "dim" },
        ...marks(field),
      ],
    ),
  ];
}

function marks(field: Field): readonly Span[] {
  const words = [field.sensitive && "secret", field.deprecated && "deprecated"];
  return words.flatMap((word) => (word === false ? [] : [{ text: `  ${word}`, style: "warn" as const }]));
}

/** Everything about a component: what is set, where it is used, what hangs on it. */
export function componentLines(component: ComponentView): readonly Line[] {
  const { name, flavor, type, usedBy, labels, environment, attached, connector } = component;
  return [
    [
      { text: name, style: "strong" },
      { text: `  ${flavor} ${nounOf(type)}`, style: "dim" },
    ],
    "",
    ...section(
      "Configuration",
      Object.entries(component.shown).map(([key, value]) => [key, valueText(value)]),
    ),
    ...section("Labels", Object.entries(labels)),
    ...section("Environment", Object.entries(environment)),
    ...section(
      "Secrets",
      attached.map((secret) => [secret.name, "all its keys become variables"]),
    ),
    ...(connector === null ? [] : section("Connector", [[connector.name, connector.resourceId ?? ""]])),
    ...section(
      "Used by",
      usedBy.map((stack) => [stack.name, ""]),
      "no stack yet",
    ),
  ];
}

function section(title: string, rows: readonly (readonly [string, string])[], none?: string): readonly Line[] {
  if (rows.length === 0)
    return none === undefined ? [] : [[{ text: title, style: "accent" }], [{ text: none, style: "dim" }], ""];
  const width = Math.min(widestName, Math.max(...rows.map(([key]) => widthOf(visible(key)))));
  return [
    [{ text: title, style: "accent" }],
    ...rows.map(([key, value]): Line => [{ text: `${fit(visible(key), width)}  `, style: "dim" }, { text: value }]),
    "",
  ];
}
