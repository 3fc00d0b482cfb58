import { componentType } from "../../core/componentType.ts";
import { type Field, shapeText } from "../../core/field/shape.ts";
import type { FlavorEntry } from "../../core/flavor.ts";
import type { LoadedFlavor } from "../../core/loadedFlavor.ts";
import { writeJson } from "../../core/value/json.ts";
import type { ValueObject } from "../../core/value/value.ts";
import type { Column, Section } from "../output/answer.ts";
import { facts } from "./named.ts";

/** A flavor as it stands in a JSON list. */
export function flavorValue(flavor: FlavorEntry): ValueObject {
  return facts({
    name: flavor.name,
    type: flavor.type,
    title: flavor.title,
    summary: flavor.summary,
    integration: flavor.integration ?? null,
    origin: flavor.origin.kind,
  });
}

/** The columns of a list of flavors. */
export const flavorColumns: readonly Column[] = [
  { name: "name", shown: true },
  { name: "title", shown: true },
  { name: "integration", shown: true },
  { name: "summary", shown: true },
  { name: "type", shown: false },
  { name: "origin", shown: false },
];

/** A flavor with its fields as it stands in JSON. */
export function loadedFlavorValue({ spec, fields }: LoadedFlavor): ValueObject {
  const { connector } = spec;
  return facts({
    ...flavorValue(spec),
    docs_url: spec.docsUrl ?? null,
    supported_schemes: spec.supportedSchemes ?? null,
    connector:
      connector === undefined
        ? null
        : facts({
            type: connector.type ?? null,
            resource_type: connector.resourceType,
            resource_id_field: connector.resourceIdField ?? null,
          }),
    fields: fields.map(fieldValue),
  });
}

function fieldValue(field: Field): ValueObject {
  return facts({
    name: field.name,
    type: shapeText(field.shape),
    required: field.required,
    nullable: field.nullable,
    ...(field.default === undefined ? {} : { default: field.default }),
    sensitive: field.sensitive,
    settings: field.settings,
    deprecated: field.deprecated,
    help: field.help,
    ...(field.example === undefined ? {} : { example: field.example }),
    ...(field.unit === undefined ? {} : { unit: field.unit }),
  });
}

/** A flavor for people. */
export function flavorSections(flavor: LoadedFlavor): readonly Section[] {
  const { spec, fields } = flavor;
  const lines: (readonly [string, string])[] = [
    ["name", spec.name],
    ["title", spec.title],
    ["type", componentType(spec.type).title],
    ["summary", spec.summary],
  ];
  if (spec.integration) lines.push(["integration", spec.integration]);
  if (spec.supportedSchemes) lines.push(["schemes", spec.supportedSchemes.join(", ")]);
  if (spec.connector)
    lines.push(["connector", [spec.connector.type, spec.connector.resourceType].filter(Boolean).join(" ")]);
  if (spec.docsUrl) lines.push(["documentation", spec.docsUrl]);
  return [
    { rows: lines },
    fields.length === 0
      ? { title: "Fields", rows: [["none"]] }
      : { title: "Fields", header: ["FIELD", "TYPE", "", "DEFAULT", "HELP"], rows: fields.map(fieldRow) },
  ];
}

function fieldRow(field: Field): readonly string[] {
  return [field.name, shapeText(field.shape), markText(field), defaultText(field), field.help];
}

/** What is special about a field: "needed", "secret", "deprecated". */
export function markText(field: Field): string {
  return [field.required && "needed", field.sensitive && "secret", field.deprecated && "deprecated"]
    .filter(Boolean)
    .join(", ");
}

/** The default as it would be typed; empty where nothing is set. */
export function defaultText({ default: value }: Field): string {
  if (value === undefined || value === null) return "";
  return typeof value === "string" && value !== "" ? value : writeJson(value);
}
