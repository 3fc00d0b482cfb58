import type { CatalogueContent, CatalogueFlavor } from "../../core/catalogueContent.ts";
import { type Failure, failure } from "../../core/failure.ts";
import { fieldsOf } from "../../core/field/fieldsOf.ts";
import type { Field } from "../../core/field/shape.ts";
import type { ConnectorFacts, JsonSchema } from "../../core/flavor.ts";
import { isJsonObject } from "../../core/jsonObject.ts";
import { err, ok, type Result } from "../../core/result.ts";

/** A flavor as `npm run zenml:compare` writes it down; JSON Schemas are ZenML's own. */
interface FlavorRecord {
  readonly type: string;
  readonly name: string;
  readonly integration: string | null;
  readonly docs_url: string | null;
  readonly connector: {
    readonly type: string | null;
    readonly resource_type: string;
    readonly resource_id_attr: string | null;
  } | null;
  readonly supported_schemes: readonly string[] | null;
  readonly settings_fields: readonly string[];
  readonly settings_only_schema: Readonly<Record<string, JsonSchema>> | null;
  readonly config_schema: JsonSchema;
  /** Fields that the class deprecates although its schema does not say so. */
  readonly deprecated_fields?: readonly string[];
}

/** Reads the text of a catalogue file. Errors: bad-data (no JSON, or not what the comparison script writes), with the file's name. */
export function readCatalogueFile(text: string, file: string): Result<CatalogueContent> {
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch {
    return err(wrong(file, "it is no JSON"));
  }
  if (!isJsonObject(read) || typeof read.zenml_version !== "string" || !Array.isArray(read.flavors))
    return err(wrong(file, "zenml_version or flavors is missing"));
  const odd = read.flavors.findIndex((flavor) => !isFlavorRecord(flavor));
  if (odd >= 0) return err(wrong(file, `flavors[${odd}] lacks its type, its name or its config_schema`));
  return ok({ zenmlVersion: read.zenml_version, flavors: read.flavors.filter(isFlavorRecord).map(flavorOf) });
}

function wrong(file: string, why: string): Failure {
  return failure("bad-data", `${file} is no catalogue: ${why}.`, {
    hint: "docs/next-zenml-release.md says how such a file is written.",
  });
}

function isFlavorRecord(value: unknown): value is FlavorRecord {
  if (!isJsonObject(value)) return false;
  const { type, name, config_schema: schema, settings_fields: settings } = value;
  return typeof type === "string" && typeof name === "string" && isJsonObject(schema) && Array.isArray(settings);
}

function flavorOf(record: FlavorRecord): CatalogueFlavor {
  const { type, name, integration, docs_url: docsUrl, connector, supported_schemes: schemes } = record;
  const settings = new Set(record.settings_fields);
  const deprecated = new Set(record.deprecated_fields);
  const fields = fieldsOf(record.config_schema).map(
    (field): Field => ({
      ...field,
      settings: settings.has(field.name),
      deprecated: field.deprecated || deprecated.has(field.name),
    }),
  );
  return {
    type,
    name,
    ...(integration && { integration }),
    ...(docsUrl && { docsUrl }),
    ...(connector && { connector: connectorOf(connector) }),
    ...(schemes && { supportedSchemes: schemes }),
    fields,
    settingsOnly: record.settings_only_schema ? fieldsOf({ properties: record.settings_only_schema }) : [],
  };
}

function connectorOf(connector: NonNullable<FlavorRecord["connector"]>): ConnectorFacts {
  const { type, resource_type: resourceType, resource_id_attr: resourceIdField } = connector;
  return { ...(type !== null && { type }), resourceType, ...(resourceIdField !== null && { resourceIdField }) };
}
