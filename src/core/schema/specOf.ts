import type { FlavorOrigin, FlavorSpec, JsonSchema } from "../flavor.ts";
import type { FlavorDefinition } from "./flavorDefinition.ts";
import { jsonSchemaOf } from "./jsonSchema.ts";

/** All that is known about a flavor, as plain data. Throws where zod cannot say a field as JSON Schema, such as a date. */
export function specOf(flavor: FlavorDefinition, origin: FlavorOrigin = { kind: "built-in" }): FlavorSpec {
  const { type, name, title, summary, connector, integration, docsUrl, supportedSchemes } = flavor;
  const settings = flavor.settingsSchema && jsonSchemaOf(flavor.settingsSchema);
  const schema = withSettings(jsonSchemaOf(flavor.configSchema), settings);
  const settingsOnly = settings && onlyIn(settings, schema);
  return {
    type,
    name,
    title: title ?? titleOf(name),
    summary: summary ?? "",
    origin,
    schema,
    ...(settingsOnly && { settingsSchema: settingsOnly }),
    rules: [...flavor.typeRules(), ...(flavor.rules ?? [])],
    ...(connector && { connector }),
    ...(integration && { integration }),
    ...(supportedSchemes && { supportedSchemes }),
    ...(docsUrl && { docsUrl }),
  };
}

/** `my_s3_store` → "My s3 store". */
export function titleOf(name: string): string {
  const words = name.replaceAll("_", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Marks the fields of a configuration that a pipeline run may override. */
function withSettings(schema: JsonSchema, settings: JsonSchema | undefined): JsonSchema {
  const names = new Set(Object.keys(settings?.properties ?? {}));
  const properties = Object.entries(schema.properties ?? {}).map(([name, property]) => [
    name,
    names.has(name) ? { ...property, settings: true } : property,
  ]);
  return { ...schema, properties: Object.fromEntries(properties) };
}

function onlyIn(settings: JsonSchema, schema: JsonSchema): JsonSchema | undefined {
  const known = schema.properties ?? {};
  const isNew = (name: string) => !Object.hasOwn(known, name);
  const properties = Object.entries(settings.properties ?? {}).filter(([name]) => isNew(name));
  if (properties.length === 0) return undefined;
  const required = settings.required?.filter(isNew) ?? [];
  return { ...settings, properties: Object.fromEntries(properties), ...(settings.required && { required }) };
}
