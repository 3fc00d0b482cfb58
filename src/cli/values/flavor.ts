import { componentType, nounOf } from "../../core/componentType.ts";
import { settingsOnlyFields } from "../../core/field/fieldsOfFlavor.ts";
import { byGroup } from "../../core/field/groups.ts";
import type { Field } from "../../core/field/shape.ts";
import type { FlavorEntry } from "../../core/flavor.ts";
import { flavorFacts } from "../../core/flavorFacts.ts";
import { traitSentences, wholeRuleSentence } from "../../core/stackRule/explained.ts";
import { type ValueObject, valueOfPlain } from "../../core/value/value.ts";
import type { FlavorDescription } from "../../usecases/flavor/describe.ts";
import type { FoundFlavor } from "../../usecases/flavor/search.ts";
import type { FlavorWithState } from "../../usecases/flavor/state.ts";
import type { Column, Section } from "../output/answer.ts";
import { fieldTable, fieldValue } from "./field.ts";
import { facts } from "./named.ts";

/** A flavor as it stands in a JSON list; one of the person's own with how its file is. */
export function flavorValue(flavor: FlavorEntry, own?: FlavorWithState): ValueObject {
  const { origin } = flavor;
  return facts({
    name: flavor.name,
    type: flavor.type,
    title: flavor.title,
    summary: flavor.summary,
    integration: flavor.integration ?? null,
    origin: origin.kind,
    source: origin.kind === "custom" ? origin.source : null,
    workspace: origin.kind === "custom" ? origin.workspace : null,
    state: own?.state ?? null,
  });
}

/** What a list of flavors holds, which decides what is shown of them. */
export interface FlavorsShown {
  /** They are of several types. */
  readonly hasTypes: boolean;
  /** Some are the person's own. */
  readonly hasOwn: boolean;
}

/** The columns of a list of flavors. */
export function flavorColumns({ hasTypes, hasOwn }: FlavorsShown): readonly Column[] {
  return [
    { name: "type", shown: hasTypes },
    { name: "name", shown: true },
    { name: "title", shown: true },
    { name: "integration", shown: true },
    { name: "summary", shown: true },
    { name: "origin", shown: false },
    { name: "source", shown: hasOwn },
    { name: "state", shown: hasOwn },
    { name: "workspace", shown: false },
  ];
}

/** A flavor that a search found, as it stands in JSON. */
export function foundFlavorValue({ flavor, fields }: FoundFlavor): ValueObject {
  return facts({ ...flavorValue(flavor), fields: [...fields] });
}

/** The columns of what a search found. */
export const foundFlavorColumns: readonly Column[] = [
  ...flavorColumns({ hasTypes: true, hasOwn: false }).map((column) =>
    column.name === "integration" ? { ...column, shown: false } : column,
  ),
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
    settings_only: settingsOnlyFields(spec).map(fieldValue),
    stack_rules: valueOfPlain(spec.stackRules),
    traits: valueOfPlain(spec.traits),
  });
}

/** A flavor for people. */
export function flavorSections({ spec, fields, integration }: FlavorDescription): readonly Section[] {
  const rows = [
    ["name", spec.name],
    ["title", spec.title],
    ["type", componentType(spec.type).title],
    ["summary", spec.summary],
    ...(spec.details === undefined ? [] : [["details", spec.details]]),
    ...flavorFacts(spec, integration),
  ];
  const settingsOnly = settingsOnlyFields(spec);
  const inStack = [...spec.stackRules.map((rule) => wholeRuleSentence(rule, spec)), ...traitSentences(spec.traits)];
  return [
    { rows },
    ...fieldSections(fields),
    ...(settingsOnly.length === 0 ? [] : [fieldTable("Only in the settings of a pipeline", settingsOnly)]),
    ...(inStack.length === 0 ? [] : [{ title: "In a stack", rows: inStack.map((sentence) => [sentence]) }]),
    ...(fields.length + settingsOnly.length === 0
      ? []
      : [{ rows: [["all about one", `mlstack ${nounOf(spec.type)} flavor describe ${spec.name} FIELD`]] }]),
  ];
}

function fieldSections(fields: readonly Field[]): readonly Section[] {
  if (fields.length === 0) return [{ title: "Fields", rows: [["none"]] }];
  return byGroup(fields).map((group) => fieldTable(`${group.title} fields`, group.fields));
}
