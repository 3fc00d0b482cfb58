import { z } from "zod";
import { type Failure, failure } from "../failure.ts";
import type { FlavorOrigin, FlavorSpec, JsonSchema } from "../flavor.ts";
import { err, ok, type Result } from "../result.ts";
import type { FlavorDefinition } from "./flavorDefinition.ts";
import { jsonSchemaOf } from "./jsonSchema.ts";
import { type MarkProblem, marksProblem } from "./marksProblem.ts";

/** All that is known about a flavor, as plain data. Errors: bad-data (a field that JSON Schema has no words for, such as a date; a mark that names what is not there). */
export function specOf(flavor: FlavorDefinition, origin: FlavorOrigin = { kind: "built-in" }): Result<FlavorSpec> {
  try {
    const spec = plainSpecOf(flavor, origin);
    const problem = marksProblem(spec.schema);
    return problem === undefined ? ok(spec) : err(wrongMark(flavor, problem));
  } catch (error) {
    // All that zod throws here is about a field of the flavor.
    if (!(error instanceof Error)) throw error;
    const message = `The fields of the flavor ${flavor.name} cannot be described: ${error.message.replace(/\.$/, "")}.`;
    return err(
      failure("bad-data", message, {
        at: { type: flavor.type },
        hint: "Say each field in text, numbers, booleans, lists and objects.",
      }),
    );
  }
}

function wrongMark({ name, type }: FlavorDefinition, { what, hint }: MarkProblem): Failure {
  return failure("bad-data", `The fields of the flavor ${name} cannot be described: ${what}.`, {
    at: { type },
    ...(hint === undefined ? {} : { hint }),
  });
}

function plainSpecOf(flavor: FlavorDefinition, origin: FlavorOrigin): FlavorSpec {
  const { type, name, title, summary, details, connector, integration, docsUrl, supportedSchemes } = flavor;
  const { configSchema, settingsSchema } = flavor;
  const settingsOnly = settingsSchema && settingsOnlyOf(settingsSchema, configSchema);
  return {
    type,
    name,
    title: title ?? titleOf(name),
    summary: summary ?? "",
    origin,
    ...(details && { details }),
    schema: withSettings(jsonSchemaOf(configSchema), settingsSchema),
    ...(settingsOnly && { settingsSchema: settingsOnly }),
    rules: [...flavor.typeRules(), ...(flavor.rules ?? [])],
    stackRules: flavor.stackRules ?? [],
    traits: flavor.traits ?? {},
    ...(connector && { connector }),
    ...(integration && { integration }),
    ...(supportedSchemes && { supportedSchemes }),
    ...(docsUrl && { docsUrl }),
    ...(flavor.implementation && { implemented: true }),
  };
}

/** `my_s3_store` → "My s3 store". */
export function titleOf(name: string): string {
  const words = name.replaceAll("_", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Marks the fields of a configuration that a pipeline run may override. */
function withSettings(schema: JsonSchema, settings: z.ZodObject | undefined): JsonSchema {
  const properties = Object.entries(schema.properties ?? {}).map(([name, property]) => [
    name,
    settings !== undefined && Object.hasOwn(settings.shape, name) ? { ...property, settings: true } : property,
  ]);
  return { ...schema, properties: Object.fromEntries(properties) };
}

/** The settings that no configuration can hold; undefined: none. */
function settingsOnlyOf(settings: z.ZodObject, config: z.ZodObject): JsonSchema | undefined {
  const added = Object.entries(settings.shape).filter(([name]) => !Object.hasOwn(config.shape, name));
  return added.length === 0 ? undefined : jsonSchemaOf(z.object(Object.fromEntries(added)));
}
