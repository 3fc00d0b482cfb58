import { componentType, nounOf } from "../../core/componentType.ts";
import { fieldsOf } from "../../core/field/fieldsOf.ts";
import type { Field } from "../../core/field/shape.ts";
import { type FlavorEntry, runsWhere } from "../../core/flavor.ts";
import { traitSentences, wholeRuleSentence } from "../../core/stackRule/explained.ts";
import { type ValueObject, valueOfPlain } from "../../core/value/value.ts";
import type { FlavorDescription } from "../../usecases/flavor/describe.ts";
import type { FoundFlavor } from "../../usecases/flavor/search.ts";
import type { Column, Section } from "../output/answer.ts";
import { fieldTable, fieldValue } from "./field.ts";
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

/** The columns of a list of flavors; the type is shown where they are of several. */
export function flavorColumns(hasTypes: boolean): readonly Column[] {
  return [
    { name: "type", shown: hasTypes },
    { name: "name", shown: true },
    { name: "title", shown: true },
    { name: "integration", shown: true },
    { name: "summary", shown: true },
    { name: "origin", shown: false },
  ];
}

/** A flavor that a search found, as it stands in JSON. */
export function foundFlavorValue({ flavor, fields }: FoundFlavor): ValueObject {
  return facts({ ...flavorValue(flavor), fields: [...fields] });
}

/** The columns of what a search found. */
export const foundFlavorColumns: readonly Column[] = [
  ...flavorColumns(true).map((column) => (column.name === "integration" ? { ...column, shown: false } : column)),
  { name: "fields", shown: true },
];

/** A flavor with its fields as it stands in JSON. */
export function describedFlavorValue({ spec, fields, integration }: FlavorDescription): ValueObject {
  const { connector } = spec;
  return facts({
    ...flavorValue(spec),
    details: spec.details ?? null,
    implemented: spec.implemented ?? false,
    docs_url: spec.docsUrl ?? null,
    supported_schemes: spec.supportedSchemes === undefined ? null : [...spec.supportedSchemes],
    connector:
      connector === undefined
        ? null
        : facts({
            type: connector.type ?? null,
            resource_type: connector.resourceType,
            resource_id_field: connector.resourceIdField ?? null,
          }),
    requirements: integration === undefined ? [] : [...integration.requirements],
    apt_packages: integration === undefined ? [] : [...integration.aptPackages],
    fields: fields.map(fieldValue),
    settings_only: fieldsOf(spec.settingsSchema ?? {}).map(fieldValue),
    stack_rules: valueOfPlain(spec.stackRules),
    traits: valueOfPlain(spec.traits),
  });
}

/** A flavor for people. */
export function flavorSections({ spec, fields, integration }: FlavorDescription): readonly Section[] {
  const { connector } = spec;
  const lines: readonly (readonly [string, string | undefined])[] = [
    ["name", spec.name],
    ["title", spec.title],
    ["type", componentType(spec.type).title],
    ["summary", spec.summary],
    ["details", spec.details],
    ["runs", runsWhere(spec)],
    ["integration", spec.integration ?? "none needed"],
    ["packages", integration?.requirements.join("  ")],
    ["apt packages", integration?.aptPackages.join("  ")],
    ["schemes", spec.supportedSchemes?.join("  ")],
    ["connector", connector && [connector.type, connector.resourceType].filter(Boolean).join(" ")],
    ["documentation", spec.docsUrl],
  ];
  const shown = lines.filter((line): line is [string, string] => line[1] !== undefined && line[1] !== "");
  const settingsOnly = fieldsOf(spec.settingsSchema ?? {});
  const inStack = [...spec.stackRules.map((rule) => wholeRuleSentence(rule, spec)), ...traitSentences(spec.traits)];
  return [
    { rows: shown },
    ...(fields.length === 0 ? [{ title: "Fields", rows: [["none"]] }] : groups.flatMap(fieldSection(fields))),
    ...(settingsOnly.length === 0 ? [] : [fieldTable("Only in the settings of a pipeline", settingsOnly)]),
    ...(inStack.length === 0 ? [] : [{ title: "In a stack", rows: inStack.map((sentence) => [sentence]) }]),
    ...(fields.length + settingsOnly.length === 0
      ? []
      : [{ rows: [["all about one", `mlstack ${nounOf(spec.type)} flavor describe ${spec.name} FIELD`]] }]),
  ];
}

const groups = [
  ["required", "Required fields"],
  ["optional", "Optional fields"],
  ["advanced", "Advanced fields"],
] as const;

function fieldSection(fields: readonly Field[]) {
  return ([group, title]: (typeof groups)[number]): readonly Section[] => {
    const members = fields.filter((field) => field.group === group);
    return members.length === 0 ? [] : [fieldTable(title, members)];
  };
}
