import { z } from "zod";
import { componentTypeIds } from "../componentType.ts";
import type { FlavorSpec } from "../flavor.ts";
import { err, ok, type Result } from "../result.ts";
import { conditionShape, configRuleShape, regexShape, stackRuleShape, traitsShape } from "./ruleShape.ts";

const text = z.string().max(10_000);
const line = z.string().max(255);
const count = z.number().int().nonnegative();
const jsonType = z.enum(["string", "integer", "number", "boolean", "array", "object", "null"]);

/** `JsonSchema` as it may come from outside: what this program reads of it has the right kind; what it does not read may be anything. */
const jsonSchemaShape: z.ZodType = z.lazy(() =>
  z.looseObject({
    type: z.union([jsonType, z.array(jsonType)]).optional(),
    properties: z.record(line, jsonSchemaShape).optional(),
    required: z.array(line).optional(),
    additionalProperties: z.union([z.boolean(), jsonSchemaShape]).optional(),
    items: jsonSchemaShape.optional(),
    prefixItems: z.array(jsonSchemaShape).optional(),
    anyOf: z.array(jsonSchemaShape).optional(),
    enum: z.array(z.unknown()).optional(),
    description: text.optional(),
    pattern: regexShape.optional(),
    minLength: count.optional(),
    maxLength: count.optional(),
    minItems: count.optional(),
    maxItems: count.optional(),
    minimum: z.number().optional(),
    maximum: z.number().optional(),
    exclusiveMinimum: z.number().optional(),
    exclusiveMaximum: z.number().optional(),
    $ref: line.optional(),
    $defs: z.record(line, jsonSchemaShape).optional(),
    format: line.optional(),
    writeOnly: z.boolean().optional(),
    sensitive: z.boolean().optional(),
    deprecated: z.boolean().optional(),
    settings: z.boolean().optional(),
    group: z.enum(["required", "optional", "advanced"]).optional(),
    details: text.optional(),
    unit: line.optional(),
    find: text.optional(),
    localFact: line.optional(),
    localFactOf: line.optional(),
    only: conditionShape.optional(),
  }),
);

const specShape = z.strictObject({
  type: z.enum(componentTypeIds),
  name: line.min(1),
  title: line,
  summary: text,
  details: text.optional(),
  integration: line.optional(),
  origin: z.unknown(),
  schema: jsonSchemaShape,
  settingsSchema: jsonSchemaShape.optional(),
  rules: z.array(configRuleShape),
  stackRules: z.array(stackRuleShape),
  traits: traitsShape,
  connector: z.strictObject({ type: line.optional(), resourceType: line, resourceIdField: line.optional() }).optional(),
  supportedSchemes: z.array(line).optional(),
  docsUrl: line.optional(),
  implemented: z.literal(true).optional(),
});

/** The parts of a spec that came from outside this process, made sure of. The error is the end of a sentence: where it is not what it should be, and how. */
export function checkedSpec(spec: unknown): Result<FlavorSpec, string> {
  try {
    const parsed = specShape.safeParse(spec);
    if (parsed.success) return ok(spec as FlavorSpec);
    const [issue] = parsed.error.issues;
    const why = issue?.message ?? "it is wrong";
    const path = issue?.path.map(String).join(".") ?? "";
    return err(path === "" ? why : `${path}: ${why}`);
  } catch (error) {
    if (error instanceof RangeError) return err("it is nested too deep");
    throw error;
  }
}
