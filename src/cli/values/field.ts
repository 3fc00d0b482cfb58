import { innerFields, innerTitle } from "../../core/field/innerFields.ts";
import { type Field, shapeText, typeText } from "../../core/field/shape.ts";
import { conditionWords } from "../../core/rule/words.ts";
import { textOrJson, writeJson } from "../../core/value/json.ts";
import type { ValueObject } from "../../core/value/value.ts";
import type { Section } from "../output/answer.ts";
import { facts } from "./named.ts";

/** A field of a flavor as it stands in JSON, with those inside it. */
export function fieldValue(field: Field): ValueObject {
  const inner = innerFields(field.shape);
  return facts({
    name: field.name,
    type: shapeText(field.shape),
    group: field.group,
    required: field.required,
    nullable: field.nullable,
    ...(field.default === undefined ? {} : { default: field.default }),
    sensitive: field.sensitive,
    settings: field.settings,
    deprecated: field.deprecated,
    help: field.help,
    ...(field.details === undefined ? {} : { details: field.details }),
    ...(field.example === undefined ? {} : { example: field.example }),
    ...(field.unit === undefined ? {} : { unit: field.unit }),
    ...(field.find === undefined ? {} : { find: field.find }),
    ...(field.only === undefined ? {} : { only: conditionWords(field.only) }),
    ...(inner.length === 0 ? {} : { fields: inner.map(fieldValue) }),
  });
}

/** All about a field, for people; `path` is how it is reached, such as `pvc_mounts.path`. */
export function fieldSections(field: Field, path: string, isSettingsOnly: boolean): readonly Section[] {
  const inner = innerFields(field.shape);
  const { example, find, only } = field;
  const lines: readonly (readonly [string, string | undefined])[] = [
    ["field", path],
    ["help", field.help],
    ["details", field.details],
    ["type", `${typeText(field)}${field.nullable ? ", or null" : ""}`],
    ["default", defaultText(field)],
    ["example", example === undefined ? undefined : textOrJson(example)],
    ["find it", find],
    ["counts", only && `only while ${conditionWords(only)}`],
    ["marks", markText(field)],
    [
      "set by",
      isSettingsOnly ? "a pipeline run only" : field.settings ? "the component, or a pipeline run" : undefined,
    ],
  ];
  const shown = lines.filter((line): line is [string, string] => line[1] !== undefined && line[1] !== "");
  return [{ rows: shown }, ...(inner.length === 0 ? [] : [fieldTable(innerTitle(field.shape), inner)])];
}

/** A line per field. */
export function fieldTable(title: string, fields: readonly Field[]): Section {
  const rows = fields.map((field) => [field.name, typeText(field), markText(field), defaultText(field), field.help]);
  return { title, header: ["FIELD", "TYPE", "", "DEFAULT", "HELP"], rows };
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
